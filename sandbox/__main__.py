"""The sandbox as a process: prints its address when it listens, ends cleanly on SIGTERM."""

import asyncio
import signal
import sys
from pathlib import Path

import click
import yaml

from sandbox.server import Server


@click.command()
@click.option("--port", default=0, help="Port on the loopback interface; 0 takes a free one.")
@click.option("--ready-file", type=click.Path(path_type=Path), help="Written when listening.")
@click.option(
    "--manifest",
    type=click.Path(path_type=Path, exists=True),
    help="Grant the scopes and events of this app manifest instead of the usual ones.",
)
def main(port: int, ready_file: Path | None, manifest: Path | None) -> None:
    """Run a local Slack until it is told to stop."""
    asyncio.run(_serve(port, ready_file, manifest))


async def _serve(port: int, ready_file: Path | None, manifest: Path | None) -> None:
    server = await Server.start(port)
    if manifest is not None:
        _install(server, manifest)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    _announce(server.slack.base_url, ready_file)
    await stopped.wait()
    await server.stop()


def _install(server: Server, manifest: Path) -> None:
    app = yaml.load(manifest.read_text(), Loader=yaml.CSafeLoader)
    workspace = server.slack.workspace
    workspace.scopes = list(app["oauth_config"]["scopes"]["bot"])
    workspace.subscriptions = list(app["settings"]["event_subscriptions"]["bot_events"])


def _announce(base_url: str, ready_file: Path | None) -> None:
    if ready_file is not None:
        partial = ready_file.with_suffix(ready_file.suffix + ".partial")
        partial.write_text(f"{base_url}\n")
        partial.replace(ready_file)
    sys.stdout.write(f"{base_url}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
