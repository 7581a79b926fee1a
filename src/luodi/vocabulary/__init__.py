"""The values that all engines and the site share."""

from luodi.vocabulary.articles import Article, sentences_of
from luodi.vocabulary.codes import CreditCode, DivisionCode, IndustryCode, ZoneCode, credit_check_character
from luodi.vocabulary.dates import PartialDate, Period
from luodi.vocabulary.evidence import Evidence, Source, sentence_around
from luodi.vocabulary.facts import (
    FACT_TYPES,
    Activity,
    ActivityType,
    Agreement,
    AgreementStage,
    Commitment,
    CommitmentCategory,
    Fact,
    FactKind,
    Focus,
    FocusRole,
    Honour,
    Indicator,
    Measure,
    Membership,
    Organisation,
    OrganisationType,
    Person,
    Policy,
    Target,
)
from luodi.vocabulary.quantities import Area, Currency, Modifier, Money, Quantity, plain
from luodi.vocabulary.records import FactRecordError, fact_from_record, record_from_fact
from luodi.vocabulary.spans import Quote, Span
from luodi.vocabulary.truth import Truth
from luodi.vocabulary.words import Words

__all__ = [
    "FACT_TYPES",
    "Activity",
    "ActivityType",
    "Agreement",
    "AgreementStage",
    "Area",
    "Article",
    "Commitment",
    "CommitmentCategory",
    "CreditCode",
    "Currency",
    "DivisionCode",
    "Evidence",
    "Fact",
    "FactKind",
    "FactRecordError",
    "Focus",
    "FocusRole",
    "Honour",
    "Indicator",
    "IndustryCode",
    "Measure",
    "Membership",
    "Modifier",
    "Money",
    "Organisation",
    "OrganisationType",
    "PartialDate",
    "Period",
    "Person",
    "Policy",
    "Quantity",
    "Quote",
    "Source",
    "Span",
    "Target",
    "Truth",
    "Words",
    "ZoneCode",
    "credit_check_character",
    "fact_from_record",
    "plain",
    "record_from_fact",
    "sentence_around",
    "sentences_of",
]
