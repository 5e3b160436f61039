"""How long things take in Slack, scaled where waiting would only slow a test down."""

from dataclasses import dataclass


@dataclass
class Timing:
    """Seconds; Slack itself retries at once, after one minute and after five."""

    acknowledge: float = 3.0
    trigger: float = 3.0
    retries: tuple[float, ...] = (0.0, 1.0, 5.0)
    sharing: float = 0.05
    response_url: float = 1800.0
    response_url_uses: int = 5
