-- a record that can't be read as text is still replayed with the bytes it came with; headers as JSON, values in base64
alter table dead_letter add column raw_key bytea, add column raw_headers bytea;
