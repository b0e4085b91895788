-- Where the things of a draft stand in the workbook that it came as, packed. They are of the document with this hash and
-- of no other: a program that does not know the table writes over a draft and leaves them.
create table framework_draft_cells (
    framework       text collate "C" not null,
    version         text collate "C" not null,
    document_sha256 text  not null,
    cells           bytea not null check (octet_length(cells) <= 1048576),
    primary key (framework, version),
    foreign key (framework, version) references framework_version on delete cascade
);
