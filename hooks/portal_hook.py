"""The MkDocs hook of the portal: each event is handed to the package, which holds all logic."""

from typing import Any

from portal.publishing import events


def on_startup(*, command: str, dirty: bool) -> None:
    events.run.is_preview = command == "serve"


def on_config(config: Any) -> Any:
    return events.compile_into(config)


def on_files(files: Any, *, config: Any) -> Any:
    return events.add_pages(files, config)


def on_env(env: Any, *, config: Any, files: Any) -> Any:
    return events.prepare_templates(env, config)


def on_post_template(output: str, *, template_name: str, config: Any) -> str:
    return events.finished(output)


def on_post_page(output: str, *, page: Any, config: Any) -> str:
    return events.finished(output)
