-- an official run is written after its input and scores, which are written as they are computed
alter table score_run_input alter constraint score_run_input_run_fkey deferrable initially deferred;
alter table organisation_score alter constraint organisation_score_run_fkey deferrable initially deferred;
