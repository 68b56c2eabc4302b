"""What Alembic runs for each migration: on the connection that the store hands over, in its transaction."""

from alembic import context

from allegiance.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
