create index exemption_request_in_order on exemption_request (asked_at, id);
