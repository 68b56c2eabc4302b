"""Keeps accounts, sessions and tokens."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from allegiance.model.account import Account, Session, Token
from allegiance.store.account_schema import accounts, sessions, tokens


class AccountTables:
    """The tables within one connection, which the caller holds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def number(self) -> int:
        """How many accounts there are."""
        return self._connection.execute(select(func.count()).select_from(accounts)).scalar_one()

    def all(self) -> list[Account]:
        """The accounts, by name."""
        rows = self._connection.execute(select(accounts).order_by(accounts.c.name))
        return [Account(row.name, row.role, row.made, row.password) for row in rows]

    def account(self, name: str) -> Account | None:
        """The account of this name."""
        return next((account for account in self.all() if account.name == name), None)

    def add(self, account: Account) -> None:
        """Keeps a new account."""
        values = {"name": account.name, "role": account.role, "password": account.password, "made": account.made}
        self._connection.execute(insert(accounts).values(values))

    def remove(self, name: str) -> None:
        """Takes the account out with its sessions and tokens; what it judged stays."""
        self.close_sessions(name)
        self._connection.execute(delete(tokens).where(tokens.c.account == name))
        self._connection.execute(delete(accounts).where(accounts.c.name == name))

    def set_password(self, name: str, password: str) -> None:
        """Keeps another hash."""
        self._connection.execute(update(accounts).where(accounts.c.name == name).values(password=password))

    def open_session(self, session: Session) -> None:
        """Keeps a new session."""
        values = {
            "digest": session.digest,
            "account": session.account,
            "csrf": session.csrf,
            "until": session.until,
        }
        self._connection.execute(insert(sessions).values(values))

    def session(self, digest: str) -> Session | None:
        """The session of this digest."""
        row = self._connection.execute(select(sessions).where(sessions.c.digest == digest)).one_or_none()
        return Session(row.digest, row.account, row.csrf, row.until) if row else None

    def close_session(self, digest: str) -> None:
        """Takes the session out."""
        self._connection.execute(delete(sessions).where(sessions.c.digest == digest))

    def close_sessions(self, account: str) -> None:
        """Takes all sessions of the account out."""
        self._connection.execute(delete(sessions).where(sessions.c.account == account))

    def forget_sessions(self, before: datetime) -> None:
        """Takes out sessions that were over before then."""
        self._connection.execute(delete(sessions).where(sessions.c.until < before))

    def add_token(self, token: Token) -> None:
        """Keeps a new token."""
        values = {
            "id": token.id,
            "account": token.account,
            "name": token.name,
            "digest": token.digest,
            "made": token.made,
        }
        self._connection.execute(insert(tokens).values(values))

    def token(self, digest: str) -> Token | None:
        """The token of this digest."""
        row = self._connection.execute(select(tokens).where(tokens.c.digest == digest)).one_or_none()
        return Token(row.id, row.account, row.name, row.made, row.digest, row.used) if row else None

    def tokens(self, account: str) -> list[Token]:
        """The tokens of the account, in order of time."""
        rows = self._connection.execute(
            select(tokens).where(tokens.c.account == account).order_by(tokens.c.made, tokens.c.id)
        )
        return [Token(row.id, row.account, row.name, row.made, row.digest, row.used) for row in rows]

    def use_token(self, id_: str, moment: datetime) -> None:
        """Keeps when the token was used last."""
        self._connection.execute(update(tokens).where(tokens.c.id == id_).values(used=moment))

    def remove_token(self, account: str, id_: str) -> bool:
        """Takes the account's token out; False where it has none of this id."""
        found = self._connection.execute(delete(tokens).where(tokens.c.account == account, tokens.c.id == id_))
        return bool(found.rowcount)
