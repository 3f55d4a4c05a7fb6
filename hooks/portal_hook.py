"""The MkDocs hook of the portal: each event is handed to the package, which holds all logic."""

from portal.publishing import events


def on_startup(*, command, dirty):
    events.run.is_preview = command == "serve"


def on_config(config):
    return events.compile_into(config)


def on_files(files, *, config):
    return events.add_pages(files, config)


def on_env(env, *, config, files):
    return events.prepare_templates(env, config)


def on_post_template(output, *, template_name, config):
    return events.finished(output)


def on_post_page(output, *, page, config):
    return events.finished(output)
