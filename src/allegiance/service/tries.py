"""Limits on tries: who fails too often in a while must wait."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from allegiance.errors import AllegianceError

WITHIN = 900.0
"""Seconds for which a failure is remembered."""
REMEMBERED = 10_000
"""Keys whose failures are remembered; the oldest are forgotten first."""


class TooManyTriesError(AllegianceError):
    """Somebody failed too often; `wait` is for how many seconds nothing more is tried."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"too many tries failed; try again in {wait} seconds")
        self.wait = wait


@dataclass(slots=True)
class Tries:
    """Failures by key, over the last while; `clock` gives seconds."""

    clock: Callable[[], float] = monotonic
    _failures: dict[Hashable, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _lock: Lock = field(default_factory=Lock)

    def check(self, most: Mapping[Hashable, int]) -> None:
        """Raises TooManyTriesError if any of the keys failed as often as it may."""
        now = self.clock()
        with self._lock:
            for key, number in most.items():
                found = self._failures.get(key, deque())
                while found and found[0] <= now - WITHIN:
                    found.popleft()
                if len(found) >= number:
                    raise TooManyTriesError(int(found[-number] + WITHIN - now) + 1)

    def failed(self, *keys: Hashable) -> None:
        """Remembers that each of the keys failed."""
        with self._lock:
            for key in keys:
                self._failures[key].append(self.clock())
            while len(self._failures) > REMEMBERED:
                self._failures.pop(next(iter(self._failures)))

    def succeeded(self, key: Hashable) -> None:
        """Forgets the failures of the key."""
        with self._lock:
            self._failures.pop(key, None)
