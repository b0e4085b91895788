create table thing (id text primary key, version bigint not null, name text not null);
create table seen_thing (id text primary key, sequence bigint not null, name text not null, applied integer not null default 1);
