"""Accounts, sessions, tokens and the limits on tries."""

from datetime import UTC, datetime, timedelta

import pytest

from allegiance.errors import AllegianceError, NotKeptError
from allegiance.service.accounts import BY_CLIENT, BY_NAME_AND_CLIENT, LASTS, Accounts, RefusedError
from allegiance.service.tries import WITHIN, TooManyTriesError, Tries
from allegiance.store.store import Store

LONG = "correct horse battery"


class Clock:
    """A time that a test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def seconds(self) -> float:
        return self.now.timestamp()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(store: Store, clock: Clock) -> Accounts:
    made = Accounts(store, now=clock, tries=Tries(clock.seconds))
    made.add("ada", "administrator", LONG)
    return made


def test_a_password_opens_a_session_that_ends(accounts: Accounts, clock: Clock) -> None:
    """The secret finds the account until its time is over, or it is logged out."""
    made = accounts.log_in("ada", LONG, client="c")
    found = accounts.by_session(made.secret)
    assert found
    assert found[0].name == "ada"
    assert accounts.by_session(made.secret + "x") is None
    clock.now += LASTS
    assert accounts.by_session(made.secret) is None
    again = accounts.log_in("ada", LONG, client="c")
    accounts.log_out(again.secret)
    assert accounts.by_session(again.secret) is None


@pytest.mark.parametrize(("name", "password"), [("ada", "wrong"), ("eve", LONG), ("", ""), ("ada", "x" * 999)])
def test_a_wrong_name_or_password_is_refused_alike(accounts: Accounts, name: str, password: str) -> None:
    """The answer does not tell which of the two was wrong."""
    with pytest.raises(RefusedError, match="the name or the password is wrong"):
        accounts.log_in(name, password, client="c")


def test_who_fails_too_often_must_wait(accounts: Accounts, clock: Clock) -> None:
    """Even with the right password, from that client; others go on, and after a while it may try again."""
    for _ in range(BY_NAME_AND_CLIENT):
        with pytest.raises(RefusedError):
            accounts.log_in("ada", "wrong password", client="c")
    with pytest.raises(TooManyTriesError):
        accounts.log_in("ada", LONG, client="c")
    assert accounts.log_in("ada", LONG, client="other")
    clock.now += timedelta(seconds=WITHIN + 1)
    assert accounts.log_in("ada", LONG, client="c")


def test_a_client_cannot_go_through_names(clock: Clock) -> None:
    """Failures with many names count together."""
    tries = Tries(clock.seconds)
    for number in range(BY_CLIENT):
        tries.failed(("client", "c"), ("both", number, "c"))
    with pytest.raises(TooManyTriesError):
        tries.check({("client", "c"): BY_CLIENT})


def test_another_password_ends_sessions(accounts: Accounts) -> None:
    """The old one opens no more."""
    made = accounts.log_in("ada", LONG, client="c")
    accounts.set_password("ada", "another long password")
    assert accounts.by_session(made.secret) is None
    with pytest.raises(RefusedError):
        accounts.log_in("ada", LONG, client="c")


def test_a_token_finds_its_account_until_it_is_taken_back(accounts: Accounts) -> None:
    """It tells when it was used; nobody else can take it back."""
    accounts.add("eve", "reader", LONG)
    made = accounts.add_token("ada", "script")
    found = accounts.by_token(made.secret)
    assert found
    assert found.name == "ada"
    assert accounts.tokens("ada")[0].used is not None
    with pytest.raises(NotKeptError):
        accounts.remove_token("eve", made.token.id)
    accounts.remove_token("ada", made.token.id)
    assert accounts.by_token(made.secret) is None


def test_no_secret_is_kept(accounts: Accounts, store: Store) -> None:
    """Neither passwords, nor sessions' secrets, nor tokens stand in the store's file."""
    secrets = [LONG, accounts.log_in("ada", LONG, client="c").secret, accounts.add_token("ada", "s").secret]
    with store.accounts() as tables:
        kept = repr([(a.password, tables.tokens(a.name)[0].digest) for a in tables.all()])
    assert not any(secret in kept for secret in secrets)
    assert "argon2id" in kept


def test_removing_an_account_ends_all_that_it_has(accounts: Accounts) -> None:
    """Its sessions and tokens find nobody."""
    accounts.add("eve", "reviewer", LONG)
    session, token = accounts.log_in("eve", LONG, client="c"), accounts.add_token("eve", "s")
    accounts.remove("eve")
    assert accounts.by_session(session.secret) is None
    assert accounts.by_token(token.secret) is None


def test_the_last_administrator_stays_as_long_as_others_do(accounts: Accounts) -> None:
    """Else nobody could keep the accounts."""
    accounts.add("eve", "reader", LONG)
    with pytest.raises(AllegianceError, match="last administrator"):
        accounts.remove("ada")
    accounts.remove("eve")
    accounts.remove("ada")
    assert not accounts.any()


def test_the_first_account_is_an_administrator(store: Store) -> None:
    """Else nobody could make others."""
    with pytest.raises(AllegianceError, match="first account"):
        Accounts(store).add("eve", "reader", LONG)


@pytest.mark.parametrize(
    ("name", "password", "words"),
    [
        ("ada", LONG, "already"),
        ("a b", LONG, "no name"),
        ("", LONG, "no name"),
        ("x" * 65, LONG, "no name"),
        ("eve", "short", "12 to 1000"),
        ("eve", "x" * 1001, "12 to 1000"),
    ],
)
def test_what_is_no_account_is_told(accounts: Accounts, name: str, password: str, words: str) -> None:
    """In one line."""
    with pytest.raises(AllegianceError, match=words):
        accounts.add(name, "reader", password)
