"""The tree of exceptions: every error says where, what is wrong and what to do.

DutyGraphError
├── InputError            one file of a batch; the others go on
│   ├── UnreadableFileError
│   ├── EmptyFileError
│   ├── NotTextError
│   ├── NotANoticeError
│   ├── NoUnitError
│   ├── DuplicateNoticeError
│   ├── RecordLineError
│   ├── NoCounterpartError
│   └── LocalRuleError
├── ResourceError         a lexicon, the schema or a named query is malformed
├── ComponentError        a user's component can't be taken up
├── GraphError            the graph folder or its database
│   ├── GraphNotFoundError
│   ├── GraphBusyError
│   ├── CorpusError
│   └── CountMismatchError
├── BaselineError         the file of an audit's decisions can't be used
├── ServerError           a Neo4j can't be used
│   ├── ServerAwayError
│   ├── CredentialsError
│   └── ServerVersionError
├── ExportError           an export or report can't be made, or not put where the user wants it
└── QueryError            what the user asked
    ├── UnknownQueryError
    ├── ParameterError
    ├── ForbiddenStatementError
    ├── StatementError
    └── QueryTimeoutError
"""

import errno

_REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样做",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EEXIST: "已经存在",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.ENOSPC: "磁盘空间不足",
    errno.EROFS: "磁盘是只读的",
    errno.ENAMETOOLONG: "名称太长",
    errno.EINVAL: "路径不合规则",
    errno.ELOOP: "链接绕成了圈",
    errno.EBUSY: "正被别的程序占用",
    errno.EMFILE: "打开的文件太多",
    errno.EIO: "磁盘读写出错",
}


def reason(error: OSError) -> str:
    """Why the system refused, in Chinese: its own words are English on most machines."""
    return _REASONS.get(error.errno or 0, f"系统错误 {error.errno}（{error.strerror or error}）")


class DutyGraphError(Exception):
    """Base of all errors that the project raises on purpose.

    `where` names the file, row or command, `what` says what is wrong, `todo` what to do about it.
    All three are Chinese sentences or names, for the user.
    """

    def __init__(self, *, where: str, what: str, todo: str) -> None:
        super().__init__(f"{where}：{what}。{todo}。")
        self.where = where
        self.what = what
        self.todo = todo


class InputError(DutyGraphError):
    """One input file could not become records."""


class UnreadableFileError(InputError):
    """The file can't be opened: missing, a folder, or no permission."""


class EmptyFileError(InputError):
    """The file holds no visible character."""


class NotTextError(InputError):
    """The bytes are not text in an encoding that Chinese offices use."""


class NotANoticeError(InputError):
    """The text has neither an issuer's title nor numbered clauses."""


class NoUnitError(InputError):
    """The notice names no unit at all, so there is no responsibility to record."""


class DuplicateNoticeError(InputError):
    """Two files of one build are the same notice."""


class RecordLineError(InputError):
    """A line of a file of records is no record of the annotation guide."""


class NoCounterpartError(InputError):
    """A file of gold has no records that it could be compared with."""


class LocalRuleError(InputError):
    """A user's component failed on the notice, or left on it what is no claim."""


class ResourceError(DutyGraphError):
    """A lexicon row, the schema or a named query is malformed."""


class ComponentError(DutyGraphError):
    """A component that a user installed can't be imported or made."""


class GraphError(DutyGraphError):
    """The graph folder or its database can't be used."""


class GraphNotFoundError(GraphError):
    """There is no built graph in the folder."""


class GraphBusyError(GraphError):
    """Another process is building in the folder or holds its database."""


class CountMismatchError(GraphError):
    """The database holds another number of rows than the tables: it was not put in place."""


class CorpusError(GraphError):
    """The corpus in the database is of other notices than the graph that is to replace it."""


class BaselineError(DutyGraphError):
    """The file of decisions is none, or a decision is about no finding."""


class ServerError(DutyGraphError):
    """The server of a Neo4j refuses, or its address is none."""


class ServerAwayError(ServerError):
    """Nobody answers at the address, or the connection broke."""


class CredentialsError(ServerError):
    """The password is missing, or user and password are not the server's."""


class ServerVersionError(ServerError):
    """The server is no Neo4j, or an older one than we know."""


class ExportError(DutyGraphError):
    """A sheet is too large for Excel, or the place holds what may not be replaced or written."""


class QueryError(DutyGraphError):
    """What the user asked can't be answered."""


class UnknownQueryError(QueryError):
    """No named query has this name."""


class ParameterError(QueryError):
    """A parameter is missing, unknown, or not of its type."""


class ForbiddenStatementError(QueryError):
    """The statement would write, read files, or change the database."""


class StatementError(QueryError):
    """The engine refused the statement."""


class QueryTimeoutError(QueryError):
    """The statement ran longer than its limit."""
