-- What an act leaves behind, in one call at its end. A function keeps its plans as long as the connection lives; written out as a statement they were made anew for every act, which cost as much as the writing.
-- Both act with the rights of who calls them: the row policies and grants of the tables hold as before.

create function audit.add_entry(
  municipality text, at timestamptz, actor_kind text, actor_id text, actor_role text, act text, purpose text, subject_kind text, subject_ref text, result text, origin text, facts jsonb
) returns void language plpgsql as $$
begin
  insert into audit.entry (municipality_id, at, actor_kind, actor_id, actor_role, act, purpose, subject_kind, subject_ref, result, origin, facts)
  values (municipality, at, actor_kind, actor_id, actor_role, act, purpose, subject_kind, subject_ref, result, origin, facts);
end $$;

-- `lines`: of the act as a whole and of each person below it {span, above, subject, kind}, bytes in hexadecimal. Each points at the version of the activity that held when the act ended.
create function processing.add_lines(municipality text, trace bytea, act text, began timestamptz, ended timestamptz, activity text, lines jsonb) returns void language plpgsql as $$
begin
  insert into processing.line (municipality_id, trace_id, span_id, parent_span_id, act, began, ended, activity_code, activity_version, subject_id, subject_kind)
  select municipality, trace, decode(one.span, 'hex'), decode(one.above, 'hex'), act, began, ended, activity,
    coalesce((select max(v.version) from processing.activity_version v where v.municipality_id = municipality and v.code = activity and v.valid_from <= ended), 1), decode(one.subject, 'hex'), one.kind
  from jsonb_to_recordset(lines) as one (span text, above text, subject text, kind text);
end $$;

revoke all on function audit.add_entry, processing.add_lines from public;
grant execute on function audit.add_entry, processing.add_lines to baken_public, baken_staff, baken_worker;
