"""The interviews of examples/, and each operation drafted from them with its sources."""

from pathlib import Path

from spec import drafting, interview_file
from spec.bindings import binding
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Operation

FOLDER = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("boat-rental", "meal-plans", "bus-fleet")


def drafted(name: str) -> ApiSpec:
    """What is drafted from this interview."""
    brief = interview_file.read((FOLDER / f"{name}.yaml").read_bytes())
    return drafting.draft(brief, HouseStyle())


def page(name: str) -> str:
    """The operations of this interview in Markdown, each with its sources."""
    spec = drafted(name)
    rows = "".join(_row(one, spec) for one in spec.operations)
    return (
        f"# {spec.title}: the operations and their sources\n\n"
        f"Drafted from [`{name}.yaml`]({name}.yaml); written anew by `make golden`.\n\n"
        f"| operation | called as | who | from |\n| --- | --- | --- | --- |\n{rows}"
    )


def _row(one: Operation, spec: ApiSpec) -> str:
    told = "; ".join(f"{source.question}: “{source.sentence}”" for source in one.sources)
    source = "nobody asked for it; an assumption" if one.companion else told
    who = ", ".join(one.actors) or "anybody"
    return f"| {one.summary} | `{binding(one, spec.style).shown}` | {who} | {_cell(source)} |\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
