"""Run by alembic: hands it the connection that the store has open, whose transaction holds all revisions."""

from alembic import context

from desktop.sessions.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
