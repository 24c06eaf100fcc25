-- Actors as figures show them: by the name they bear now, merged records by the one that stands
-- for them. Where a person belongs is what was said at registration: whose kilograms they are does
-- not change when she changes her association. The view asks with the rights of who asks it.
create view actor_now with (security_invoker = true) as
select a.programme, a.id, a.kind, p.name, p.letter, p.district, p.sex,
  coalesce(o.same_as, a.parent) as parent, p.actor as stands
from actor a
join actor_profile own on own.programme = a.programme and own.actor = a.id
join actor_profile p on p.programme = a.programme and p.actor = coalesce(own.same_as, own.actor)
left join actor_profile o on o.programme = a.programme and o.actor = a.parent;
grant select on actor_now to ayni_app;
