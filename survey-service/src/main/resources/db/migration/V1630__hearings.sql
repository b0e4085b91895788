-- absent where a hearing ends only when somebody ends it, and for programs that do not know it
alter table framework_version add column hearing_until timestamptz;

create table hearing (
    framework text collate "C" not null,
    version   text collate "C" not null,
    number    int         not null check (number >= 1),
    revision  bigint      not null,
    opened_at timestamptz not null,
    closes_at timestamptz check (closes_at > opened_at),
    closed_at timestamptz,
    invited   jsonb       not null,
    primary key (framework, version, number),
    foreign key (framework, version) references framework_version on delete cascade
);

-- the letters that were heard: comments are about these, whatever becomes of the draft
create table heard_document (
    framework text collate "C" not null,
    version   text collate "C" not null,
    number    int  not null,
    document  json not null,
    primary key (framework, version, number),
    foreign key (framework, version, number) references hearing on delete cascade
);

create table hearing_comment (
    framework         text collate "C" not null,
    version           text collate "C" not null,
    number            int         not null check (number >= 1),
    revision          bigint      not null,
    hearing           int         not null,
    target_kind       text        not null,
    target_code       text,
    target_question   text,
    target_th         text        not null,
    target_en         text        not null,
    target_place      int         not null,
    author_kind       text        not null check (author_kind in ('organisation', 'person')),
    person            text,
    organisation      text,
    organisation_th   text,
    organisation_en   text,
    organisation_type text,
    region            text,
    region_th         text,
    region_en         text,
    kind              text        not null,
    language          text        not null,
    text              text        not null,
    state             text        not null,
    hidden_reason     text,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    decision          text,
    reason_th         text,
    reason_en         text,
    decided_at        timestamptz,
    change_version    text,
    change_codes      jsonb,
    change_pointers   jsonb,
    primary key (framework, version, number),
    -- without cascade: a draft that was commented on stays
    foreign key (framework, version, hearing) references hearing,
    check (case author_kind when 'person' then person is not null else person is null and organisation is not null end),
    check ((decision is null) = (decided_at is null))
);

create index hearing_comment_takes_up on hearing_comment (framework, change_version) where change_version is not null;

create table hearing_support (
    framework text collate "C" not null,
    version   text collate "C" not null,
    number    int         not null,
    kind      text        not null check (kind in ('organisation', 'person')),
    supporter text        not null,
    given_at  timestamptz not null,
    primary key (framework, version, number, kind, supporter),
    foreign key (framework, version, number) references hearing_comment on delete cascade
);

-- what stands in a hearing already began as one that everybody may join
insert into hearing (framework, version, number, revision, opened_at, invited)
select framework, version, 1, 1, hearing_since, '[]' from framework_version
where hearing_since is not null and published_at is null;

insert into heard_document (framework, version, number, document)
select h.framework, h.version, h.number, v.document from hearing h
join framework_version v on v.framework = h.framework and v.version = h.version;
