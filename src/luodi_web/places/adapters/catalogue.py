"""Where the catalogue of zones comes from."""

from typing import Final

from luodi.vocabulary import Words

CATALOGUE: Final = Words(
    zh="《中国开发区审核公告目录（2018年版）》，国家发展改革委等六部门公告2018年第4号，2018-02-26",
    en="Catalogue of China's development zones (2018), announcement 2018 No. 4 of six ministries, 2018-02-26",
)
