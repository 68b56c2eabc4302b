"""The claim types, as data: one TOML file each, with definition, roles, triggers and examples."""
