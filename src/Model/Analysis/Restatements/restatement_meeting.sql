-- One row where a joint meeting was held that the ledger reaches back to: its day, and the build that stood then.
select
    meeting.held_on,
    build.build_id
from marts.fct_joint_meeting as meeting
inner join marts.restatement_build as build on build.business_date <= meeting.held_on
where meeting.held_on <= (select business_date from meta.build)
order by meeting.held_on desc, build.built_at desc
limit 1
