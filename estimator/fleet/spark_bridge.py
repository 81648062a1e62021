"""From files to Spark: DuckDB reads, numbers and classifies the rows, Spark estimates and sums them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .spark_engine import SparkEngine, session

if TYPE_CHECKING:
    import duckdb

USAGE = "carbonest_usage"


def spark_engine(
    connection: duckdb.DuckDBPyConnection, rows: str, folder: str, master: str | None
) -> tuple[SparkEngine, str]:
    """Return an engine of Spark, and the name of the usage relation in it.

    The rows are classified where the readers are, and handed over as Parquet: Spark's own CSV reader pads short lines
    and reads ``1,5`` as 1.

    Parameters
    ----------
    connection, rows : of the bills: DuckDB's, and the SELECT of the usage rows in brackets.
    folder : where the Parquet files may stand while the engine is used.
    master : as Spark takes it; all cores of this machine if left out.

    Raises
    ------
    MissingExtraError
        Without pyspark.
    """
    spark = session(master or "local[*]")
    target = Path(folder) / "usage"
    target.mkdir()
    named = str(target).replace("'", "''")
    connection.execute(f"COPY {rows} TO '{named}' (FORMAT parquet, PER_THREAD_OUTPUT true)")
    spark.read.parquet(str(target)).createOrReplaceTempView(USAGE)
    return SparkEngine(spark), USAGE
