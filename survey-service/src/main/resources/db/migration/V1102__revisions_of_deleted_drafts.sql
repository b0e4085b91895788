-- a draft of the same name goes on counting, so that an ETag never stands for two contents
create table framework_version_deleted (
    framework text collate "C" not null,
    version   text collate "C" not null,
    revision  bigint not null,
    primary key (framework, version)
);
