"""Socket Mode listeners that acknowledge as a test wants."""

import threading
from typing import Any

from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse


class Listener:
    """Collects requests; acknowledges all but the first `deaf` ones, with an answer if given."""

    def __init__(
        self, socket: SocketModeClient, deaf: int = 0, answer: dict[str, Any] | None = None
    ) -> None:
        self.heard: list[SocketModeRequest] = []
        self.released = threading.Event()
        self._deaf = deaf
        self._answer = answer
        socket.socket_mode_request_listeners.append(self._listen)  # type: ignore[arg-type]

    @property
    def types(self) -> list[str]:
        return [self.event(place)["type"] for place in range(len(self.heard))]

    def event(self, place: int) -> dict[str, Any]:
        return dict(self.heard[place].payload["event"])

    def _listen(self, client: SocketModeClient, request: SocketModeRequest) -> None:
        self.heard.append(request)
        if len(self.heard) > self._deaf:
            response = SocketModeResponse(request.envelope_id, self._answer)
            client.send_socket_mode_response(response)
