"""Why a file cannot be loaded.

::

    LoadError                  any of these; ``words`` says what, where and what to do
    ├── UnreadableFileError    there is no such file, it is a folder, or it may not be read
    ├── EmptyFileError         not one byte, or nothing but blanks
    ├── TooLargeError          more than 50 MB
    ├── TooManyPixelsError     a picture of more than 89 million pixels
    ├── UnknownKindError       a kind of file that is not read (programs, archives, old .doc and .xls)
    ├── WrongSuffixError       the content is of another kind than the name says
    ├── UndecodableError       the text is in no encoding that is read
    ├── BrokenFileError        a .docx, .pdf, .xlsx, .eml or picture that does not open
    ├── UnsafeFileError        a .docx or .xlsx made to harm: it unpacks without end or defines entities
    ├── ProtectedFileError     a password is asked for
    ├── NoTextError            it opens, but holds no text, not even in its pictures
    └── RosterColumnsError     a roster without the column that names the members
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar, Final

from luodi.vocabulary import Words

_SCANS: Final = (".pdf", ".png", ".jpg", ".jpeg")
"""Kinds that pictures of pages come in."""


class LoadProblem(StrEnum):
    """The kinds of problem, for programs."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    WRONG_SUFFIX = "wrong_suffix"
    UNDECODABLE = "undecodable"
    BROKEN = "broken"
    UNSAFE = "unsafe"
    PROTECTED = "protected"
    NO_TEXT = "no_text"
    ROSTER_COLUMNS = "roster_columns"


class LoadError(Exception):
    """A file cannot be loaded: ``words`` says what is wrong, where, and what to do."""

    code: ClassVar[LoadProblem]

    def __init__(self, name: str, words: Words) -> None:
        self.words = Words(zh=f"{name}：{words.zh}", en=f"{name}: {words.en}")
        super().__init__(self.words.en)


class UnreadableFileError(LoadError):
    """There is no such file, it is a folder, or it may not be read."""

    code = LoadProblem.UNREADABLE


class EmptyFileError(LoadError):
    """The file holds not one byte, or nothing but blanks."""

    code = LoadProblem.EMPTY

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            Words(
                zh="文件是空的。请检查是否导出或下载完整，再重新选择。",
                en="the file is empty. Check that it was exported or downloaded completely.",
            ),
        )


class TooLargeError(LoadError):
    """The file is larger than what is read."""

    code = LoadProblem.TOO_LARGE

    def __init__(self, name: str, size: int, limit: int) -> None:
        given, most = size / 2**20, limit // 2**20
        super().__init__(
            name,
            Words(
                zh=f"文件有 {given:.1f} MB，超过 {most} MB 上限。请拆分文件，或去掉其中的图片后再试。",
                en=f"the file has {given:.1f} MB, the limit is {most} MB. Split it, or remove its pictures.",
            ),
        )


class TooManyPixelsError(LoadError):
    """The picture would fill the memory."""

    code = LoadProblem.TOO_LARGE

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(
            name,
            Words(
                zh=f"图片超过 {limit // 10**4} 万像素的上限。请缩小或分成几张再试。",
                en=f"the picture has more than {limit // 10**6} million pixels. Make it smaller, or cut it.",
            ),
        )


class UnknownKindError(LoadError):
    """The file is of a kind that is not read."""

    code = LoadProblem.UNKNOWN_KIND

    def __init__(self, name: str, found: Words) -> None:
        super().__init__(
            name,
            Words(
                zh=f"不能读取{found.zh}。请另存为 .txt、.html、.docx、.pdf、.xlsx 或 .eml 后再试。",
                en=f"{found.en} cannot be read. Save it as .txt, .html, .docx, .pdf, .xlsx or .eml.",
            ),
        )


class WrongSuffixError(LoadError):
    """The content is of another kind than the name says."""

    code = LoadProblem.WRONG_SUFFIX

    def __init__(self, name: str, stated: str, found: str) -> None:
        super().__init__(
            name,
            Words(
                zh=f"文件名以 {stated} 结尾，内容却是 {found}。请改后缀为 {found}，或另存为 {stated} 文件。",
                en=f"the name ends in {stated}, but the content is {found}. "
                f"Rename it to {found}, or save it as a real {stated} file.",
            ),
        )


class UndecodableError(LoadError):
    """The text is in no encoding that is read."""

    code = LoadProblem.UNDECODABLE

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            Words(
                zh="认不出文字编码（可读 UTF-8、UTF-16、GB18030、Big5）。请用编辑器另存为 UTF-8 再试。",
                en="the text is not in UTF-8, UTF-16, GB18030 or Big5. Save it as UTF-8 in an editor.",
            ),
        )


class BrokenFileError(LoadError):
    """The file does not open as what it claims to be."""

    code = LoadProblem.BROKEN

    def __init__(self, name: str, suffix: str) -> None:
        super().__init__(
            name,
            Words(
                zh=f"{suffix} 文件已损坏，打不开。请重新下载，或用办公软件打开后另存一份再试。",
                en=f"the {suffix} file is broken. Download it again, or open it and save a new copy.",
            ),
        )


class UnsafeFileError(LoadError):
    """The file is made to harm who opens it."""

    code = LoadProblem.UNSAFE

    def __init__(self, name: str, found: Words) -> None:
        super().__init__(
            name,
            Words(
                zh=f"为安全起见没有打开：{found.zh}。请向来源核实。",
                en=f"not opened, to be safe: {found.en}. Ask where it comes from.",
            ),
        )


class ProtectedFileError(LoadError):
    """The file asks for a password."""

    code = LoadProblem.PROTECTED

    def __init__(self, name: str, suffix: str) -> None:
        super().__init__(
            name,
            Words(
                zh=f"{suffix} 文件有密码保护。请取消密码，另存一份后再试。",
                en=f"the {suffix} file is protected by a password. Save a copy without the password.",
            ),
        )


class NoTextError(LoadError):
    """The file opens, but holds no text."""

    code = LoadProblem.NO_TEXT

    def __init__(self, name: str, suffix: str) -> None:
        scan = suffix in _SCANS
        super().__init__(
            name,
            Words(
                zh="没有文字层，图像里也认不出文字。请换一份更清楚的扫描件，或用原始电子版。"
                if scan
                else "里面没有文字。请检查内容是否都是图片，或换用含文字的版本。",
                en="it has no text, and none can be recognised in its pictures. "
                "Scan it more clearly, or use the original file."
                if scan
                else "there is no text in it. Check whether it is all pictures, or use a version with text.",
            ),
        )


class RosterColumnsError(LoadError):
    """A roster lacks the column that names its members."""

    code = LoadProblem.ROSTER_COLUMNS

    def __init__(self, name: str, *, sheet: str, row: int, missing: str, found: Sequence[str]) -> None:
        super().__init__(
            name,
            Words(
                zh=f"工作表“{sheet}”第 {row} 行的名录表头缺少“{missing}”列，现有：{'、'.join(found)}。"
                f"请补上“{missing}”列再试。",
                en=f"the roster on sheet “{sheet}”, row {row}, lacks the column {missing}; "
                f"it has {', '.join(found)}. Add the column {missing}.",
            ),
        )
