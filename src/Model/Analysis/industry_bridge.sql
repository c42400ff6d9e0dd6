-- One row per edition of GB/T 4754 and code sent, with what it became.
select
    bridge.edition,
    bridge.code_sent,
    bridge.industry_code,
    bridge.how,
    bridge.employers
from marts.industry_bridge as bridge
order by bridge.how = 'unresolved' desc, bridge.edition, bridge.code_sent
