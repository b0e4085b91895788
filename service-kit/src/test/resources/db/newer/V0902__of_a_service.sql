create table newer_thing (id integer primary key);
