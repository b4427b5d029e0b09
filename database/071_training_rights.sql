-- Who may see and do what in the training. A colleague: the own. A manager: the members of the own team and what each still needs, never an answer.
-- Who keeps the register: names, teams and courses of others, but not who passed a module. Who steers: shares, no names.

create function knowledge.manages(team bigint) returns boolean
language sql stable security definer set search_path = knowledge, pg_temp as $$
  select exists (select from knowledge.team t where t.municipality_id = platform.municipality() and t.team_id = team and t.manager_id = platform.actor())
$$;
revoke all on function knowledge.manages(bigint) from public;
grant execute on function knowledge.manages(bigint) to baken_staff;

create function knowledge.manages_colleague(colleague bigint) returns boolean
language sql stable security definer set search_path = knowledge, pg_temp as $$
  select exists (select from knowledge.team_member m join knowledge.team t using (municipality_id, team_id)
    where m.municipality_id = platform.municipality() and m.colleague_id = colleague and t.manager_id = platform.actor())
$$;
revoke all on function knowledge.manages_colleague(bigint) from public;
grant execute on function knowledge.manages_colleague(bigint) to baken_staff;

create policy setting_read on knowledge.training_setting for select to baken_staff using (municipality_id = platform.municipality());
create policy setting_add on knowledge.training_setting for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('training.require') and changed_by = platform.actor());
create policy setting_change on knowledge.training_setting for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('training.require')) with check (municipality_id = platform.municipality() and changed_by = platform.actor());
grant select, insert, update (pass_percent, valid_months, norm_percent, version, changed_by, changed_at) on knowledge.training_setting to baken_staff;

-- Nobody else, whatever the role.
create policy place_own on knowledge.training_place to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('training.learn') and person_id = platform.actor())
  with check (municipality_id = platform.municipality() and platform.actor_may('training.learn') and person_id = platform.actor());
grant select, insert, update (module_version, page_code, attempt, last_right, last_asked, last_on, updated_at) on knowledge.training_place to baken_staff;

create policy team_read on knowledge.team for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('training.learn'));
create policy team_add on knowledge.team for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('training.keep'));
create policy team_change on knowledge.team for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('training.keep')) with check (municipality_id = platform.municipality());
grant select, insert, update (name, manager_id, norm_percent, version, changed_at, closed_on) on knowledge.team to baken_staff;

-- The worker finds a team by its name, for an indicator; of its people it knows numbers only.
create policy team_count on knowledge.team for select to baken_worker using (municipality_id = platform.municipality());
grant select (municipality_id, team_id, name, closed_on) on knowledge.team to baken_worker;

create policy member_read on knowledge.team_member for select to baken_staff using (
  municipality_id = platform.municipality() and (platform.actor_may('training.keep') or person_id = platform.actor() or knowledge.manages(team_id)));
create policy member_add on knowledge.team_member for insert to baken_staff
  with check (municipality_id = platform.municipality() and (platform.actor_may('training.keep') or knowledge.manages(team_id))
    -- A number that anybody can guess opens nobody's name.
    and (colleague_id is null or exists (select from knowledge.colleague c where c.municipality_id = team_member.municipality_id and c.colleague_id = team_member.colleague_id)));
create policy member_change on knowledge.team_member for update to baken_staff
  using (municipality_id = platform.municipality() and (platform.actor_may('training.keep') or knowledge.manages(team_id))) with check (municipality_id = platform.municipality());
grant select, insert, update (left_on) on knowledge.team_member to baken_staff;

-- Whoever adds a colleague must get its number back, before any team knows it.
create policy colleague_read on knowledge.colleague for select to baken_staff using (
  municipality_id = platform.municipality() and (platform.actor_may('training.keep') or added_by = platform.actor() or knowledge.manages_colleague(colleague_id)));
create policy colleague_add on knowledge.colleague for insert to baken_staff
  with check (municipality_id = platform.municipality() and added_by = platform.actor() and (platform.actor_may('training.keep') or exists (
    select from knowledge.team t where t.municipality_id = colleague.municipality_id and t.manager_id = platform.actor())));
grant select, insert on knowledge.colleague to baken_staff;

create policy course_read on knowledge.course for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('training.learn'));
create policy course_add on knowledge.course for insert to baken_staff with check (municipality_id = platform.municipality() and platform.actor_may('training.keep') and added_by = platform.actor());
create policy course_end on knowledge.course for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('training.keep')) with check (municipality_id = platform.municipality());
grant select, insert, update (ended_on) on knowledge.course to baken_staff;

create policy requirement_read on knowledge.requirement for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('training.learn'));
create policy requirement_add on knowledge.requirement for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('training.require') and set_by = platform.actor());
create policy requirement_end on knowledge.requirement for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('training.require')) with check (municipality_id = platform.municipality());
grant select, insert, update (ended_on) on knowledge.requirement to baken_staff;

create policy import_keep on knowledge.course_import for select to baken_staff using (municipality_id = platform.municipality() and platform.actor_may('training.keep'));
create policy import_add on knowledge.course_import for insert to baken_staff
  with check (municipality_id = platform.municipality() and platform.actor_may('training.keep') and made_by = platform.actor());
create policy import_undo on knowledge.course_import for update to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('training.keep')) with check (municipality_id = platform.municipality() and undone_by = platform.actor());
grant select, insert, update (undone_by, undone_at) on knowledge.course_import to baken_staff;

-- Of modules only the own; of courses also what one keeps for others.
create policy result_own on knowledge.training_result for select to baken_staff using (
  municipality_id = platform.municipality() and (person_id = platform.actor() or (course_id is not null and platform.actor_may('training.keep'))));
-- A module is passed by oneself; a course is written down by who keeps the register.
create policy result_pass on knowledge.training_result for insert to baken_staff with check (
  municipality_id = platform.municipality() and (
    (module_code is not null and person_id = platform.actor() and platform.actor_may('training.learn'))
    or (course_id is not null and platform.actor_may('training.keep'))));
create policy result_undo on knowledge.training_result for delete to baken_staff using (municipality_id = platform.municipality() and course_id is not null and platform.actor_may('training.keep'));
grant select, insert, delete on knowledge.training_result to baken_staff;

create policy mail_own on knowledge.training_mail to baken_staff
  using (municipality_id = platform.municipality() and platform.actor_may('training.learn') and person_id = platform.actor())
  with check (municipality_id = platform.municipality() and platform.actor_may('training.learn') and person_id = platform.actor());
create policy mail_due on knowledge.training_mail to baken_worker using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert, delete, update (address_sealed) on knowledge.training_mail to baken_staff;
grant select, update (looked_on, mailed_on) on knowledge.training_mail to baken_worker;

-- The one rule of who has what: for each member of an open team, each requirement that holds for that team and post on a day.
-- Granted to nobody: the functions below ask it, each for what its caller may know.
create function knowledge.training_standing(town text, on_day date)
returns table (team_id bigint, member_id bigint, learner text, requirement_id bigint, module_code text, course_id bigint, done_on date, due_on date, trained boolean, overdue boolean)
language sql stable security definer set search_path = knowledge, pg_temp as $$
  with asked as (
    select m.team_id, m.member_id, m.learner, r.requirement_id, r.module_code, r.course_id, r.refresh_months,
      greatest(m.joined_on, r.from_day) + r.within_days as first_due,
      (select max(x.done_on) from knowledge.training_result x where x.municipality_id = town and x.learner = m.learner and x.done_on <= on_day
        and (x.module_code = r.module_code or x.course_id = r.course_id)) as done_on
    from knowledge.team_member m
    join knowledge.team t on t.municipality_id = m.municipality_id and t.team_id = m.team_id
    join knowledge.requirement r on r.municipality_id = m.municipality_id and (r.team_id is null or r.team_id = m.team_id) and (r.post is null or r.post = m.post)
    where m.municipality_id = town and m.joined_on <= on_day and (m.left_on is null or m.left_on > on_day)
      and (t.closed_on is null or t.closed_on > on_day) and r.from_day <= on_day and (r.ended_on is null or r.ended_on > on_day)
  ), dated as (
    select a.*, case when a.done_on is null then a.first_due when a.refresh_months is null then null
      else (a.done_on + make_interval(months => a.refresh_months))::date end as due
    from asked a
  )
  select d.team_id, d.member_id, d.learner, d.requirement_id, d.module_code, d.course_id, d.done_on, d.due,
    d.done_on is not null and (d.due is null or d.due >= on_day), d.due is not null and d.due < on_day
  from dated d
$$;
revoke all on function knowledge.training_standing(text, date) from public;

-- What the actor must have, and how that stands.
create function knowledge.own_training(on_day date)
returns table (team_id bigint, requirement_id bigint, module_code text, course_id bigint, done_on date, due_on date, trained boolean, overdue boolean)
language sql stable security definer set search_path = knowledge, pg_temp as $$
  select s.team_id, s.requirement_id, s.module_code, s.course_id, s.done_on, s.due_on, s.trained, s.overdue
  from knowledge.training_standing(platform.municipality(), on_day) s
  where s.learner = 'person:' || platform.actor() and platform.actor_may('training.learn')
$$;
revoke all on function knowledge.own_training(date) from public;
grant execute on function knowledge.own_training(date) to baken_staff;

-- What each member of a team still needs: for its manager and nobody else. No day on which somebody did something, no answer.
create function knowledge.team_training(team bigint, on_day date)
returns table (member_id bigint, requirement_id bigint, module_code text, course_id bigint, due_on date, trained boolean, overdue boolean)
language sql stable security definer set search_path = knowledge, pg_temp as $$
  select s.member_id, s.requirement_id, s.module_code, s.course_id, s.due_on, s.trained, s.overdue
  from knowledge.training_standing(platform.municipality(), on_day) s
  where s.team_id = team and knowledge.manages(team) and platform.actor_may('training.learn')
$$;
revoke all on function knowledge.team_training(bigint, date) from public;
grant execute on function knowledge.team_training(bigint, date) to baken_staff;

-- People per team: how many must have something, how many have all of it, how many are late. A row without a team counts everybody once.
-- For who steers: every team; for a manager: the own.
create function knowledge.training_shares(on_day date)
returns table (team_id bigint, required integer, trained integer, overdue integer)
language sql stable security definer set search_path = knowledge, pg_temp as $$
  with seen as (
    select s.* from knowledge.training_standing(platform.municipality(), on_day) s
    where platform.actor_may('training.shares') or (platform.actor_may('training.learn') and exists (
      select from knowledge.team t where t.municipality_id = platform.municipality() and t.team_id = s.team_id and t.manager_id = platform.actor()))
  ), by_team as (
    select s.team_id, s.learner, bool_and(s.trained) as trained, bool_or(s.overdue) as overdue from seen s group by s.team_id, s.learner
  ), by_person as (
    select b.learner, bool_and(b.trained) as trained, bool_or(b.overdue) as overdue from by_team b group by b.learner
  )
  select b.team_id, count(*)::integer, count(*) filter (where b.trained)::integer, count(*) filter (where b.overdue)::integer from by_team b group by b.team_id
  union all select null, count(*)::integer, count(*) filter (where p.trained)::integer, count(*) filter (where p.overdue)::integer from by_person p
$$;
revoke all on function knowledge.training_shares(date) from public;
grant execute on function knowledge.training_shares(date) to baken_staff, baken_worker;

-- The same per requirement of one team, so that one sees which module lags; for who steers, and for the manager.
create function knowledge.requirement_shares(team bigint, on_day date)
returns table (requirement_id bigint, required integer, trained integer, overdue integer)
language sql stable security definer set search_path = knowledge, pg_temp as $$
  select s.requirement_id, count(*)::integer, count(*) filter (where s.trained)::integer, count(*) filter (where s.overdue)::integer
  from knowledge.training_standing(platform.municipality(), on_day) s
  where s.team_id = team and (platform.actor_may('training.shares') or (platform.actor_may('training.learn') and knowledge.manages(team)))
  group by s.requirement_id
$$;
revoke all on function knowledge.requirement_shares(bigint, date) from public;
grant execute on function knowledge.requirement_shares(bigint, date) to baken_staff;

-- Numbers for the reminders: how much of one's own is due within a month or late, and how many people in one's teams are late.
create function knowledge.training_reminders(on_day date)
returns table (person_id text, soon integer, late integer, team_late integer)
language sql stable security definer set search_path = knowledge, pg_temp as $$
  with standing as (select * from knowledge.training_standing(platform.municipality(), on_day))
  select w.person_id,
    (select count(distinct coalesce(s.module_code, s.course_id::text)) from standing s where s.learner = 'person:' || w.person_id and not s.overdue and s.due_on <= on_day + 30)::integer,
    (select count(distinct coalesce(s.module_code, s.course_id::text)) from standing s where s.learner = 'person:' || w.person_id and s.overdue)::integer,
    (select count(distinct s.learner) from standing s join knowledge.team t on t.municipality_id = platform.municipality() and t.team_id = s.team_id
      where t.manager_id = w.person_id and s.overdue and s.learner <> 'person:' || w.person_id)::integer
  from knowledge.training_mail w where w.municipality_id = platform.municipality()
$$;
revoke all on function knowledge.training_reminders(date) from public;
grant execute on function knowledge.training_reminders(date) to baken_worker;

-- What a certificate's mark stands for: enough to recognise it, not whose it is.
create function knowledge.certificate_by_mark(asked text)
returns table (module_code text, module_version integer, done_on date, valid_until date)
language sql stable security definer set search_path = knowledge, pg_temp as $$
  select r.module_code, r.module_version, r.done_on, r.valid_until from knowledge.training_result r
  where r.municipality_id = platform.municipality() and r.mark = asked and platform.actor_may('training.learn')
$$;
revoke all on function knowledge.certificate_by_mark(text) from public;
grant execute on function knowledge.certificate_by_mark(text) to baken_staff;
