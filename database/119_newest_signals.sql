-- The list of signals begins with the newest; without these, every page of it sorts all signals of the municipality (docs/decisions/0039).
create index signal_newest on signals.signal (municipality_id, received_at desc, number desc);
create index signal_newest_in_state on signals.signal (municipality_id, state, received_at desc, number desc);
