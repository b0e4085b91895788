-- after SDMX's CL_OBS_STATUS; null for a normal value
alter table statistic_value add column status text
    check (status in ('break', 'estimated', 'provisional', 'forecast'));
