from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('documents', '0002_second_reader'),
    ]

    operations = [
        migrations.AddField(
            model_name='document',
            name='recognised',
            field=models.BooleanField(default=False, verbose_name='扫描识别'),
        ),
    ]
