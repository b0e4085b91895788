-- Whose word an answer is, and which one of several things it is about. A service of before goes on writing the layer
-- and item that are the default, by the primary key; when none runs any more, the wider key becomes the primary one.
alter table answer
    add column layer text not null default 'self' check (layer in ('self', 'preliminary', 'final')),
    add column item  text not null default '';
create unique index answer_key on answer (assessment, layer, question, item);
