"""The graph folder: what stands in it, what of it is ours, where a reader finds the database."""

from pathlib import Path, PurePosixPath

from graph_build.errors import GraphNotFoundError

MANIFEST = "manifest.json"
DATABASE = "graph.lbug"
TABLES = "tables"
RECORDS = "records"
README = "README.txt"
LOCK = ".lock"
NEXT = ".next"  # the graph that is being built
MARK = "dutygraph"  # stands in NEXT from its first to its last moment: the folder is ours
COMMIT = "COMMIT"  # stands in NEXT once the graph there is complete

# Beside a database that somebody opened for writing; they must not meet another database.
DATABASE_REMAINS = (f"{DATABASE}.wal", f"{DATABASE}.shadow")

README_TEXT = """\
本文件夹由 dutygraph build 生成，是一个安全生产责任图谱。请勿手工修改其中的文件。

manifest.json   清单：程序、规则、图谱定义和数据库引擎的版本，每份文件的哈希，每张表的行数，
                自加的词典和组件，所用的名称台账
graph.lbug      图数据库（LadybugDB），dutygraph query 和 dutygraph cypher 从这里回答
tables/nodes/   节点表（Parquet），每种节点一个文件
tables/edges/   关系表（Parquet），文件名为 关系.起点.终点，每行都有原文依据
records/        抽取结果，每份文件一个；文件和规则未变时，下次构建直接取用
.lock           构建时的锁，防止两次构建同时写入
.next/          正在构建、尚未启用的图谱；构建中断后由下一次构建自动清理

数据库可随时由 tables/ 重建。自己的文件请放在别处。
"""


def database_path(folder: Path) -> Path:
    """Path of the whole database that `folder` answers from, also while a build goes on.

    Raises `GraphNotFoundError` if no build was ever completed there.
    """
    current = folder / DATABASE
    complete = folder / NEXT / DATABASE
    if not current.is_file() and (folder / NEXT / COMMIT).is_file() and complete.is_file():
        return complete
    if not current.is_file():
        raise GraphNotFoundError(
            where=str(folder),
            what="这里没有已建成的图谱",
            todo="请先运行 dutygraph build 文件… --graph 文件夹，或用 --graph 指定图谱文件夹",
        )
    return current


def is_ours(name: str) -> bool:
    """True if a relative name is one that a graph's files have, and leads nowhere else."""
    parts = PurePosixPath(name).parts
    if name in (MANIFEST, DATABASE, README):
        return True
    return len(parts) > 1 and parts[0] in (TABLES, RECORDS) and ".." not in parts
