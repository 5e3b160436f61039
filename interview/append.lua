-- Appends to one interview in one step and answers the new version,
-- or answers 'duplicate', 'stale' or 'taken' and has written nothing.
-- ARGV[1] is the plan as JSON, KEYS are all keys that the plan names.
local plan = cjson.decode(ARGV[1])
local key, interview = plan.keys, plan.interview

for _, seen in ipairs(plan.seen) do
  if redis.call('EXISTS', seen) == 1 then
    return 'duplicate'
  end
end
if redis.call('LLEN', key.log) ~= plan.expected_version then
  return 'stale'
end

-- A beginning interview takes its feature; one that goes on does not take it from another.
if plan.feature and plan.expected_version == 0 then
  local running = redis.call('HGET', key.features, plan.feature)
  if running and running ~= interview then
    return 'taken'
  end
end

-- The first write is one that a full Redis refuses: then nothing at all is written.
for _, seen in ipairs(plan.seen) do
  redis.call('SET', seen, interview, 'EX', plan.seen_seconds)
end
for _, event in ipairs(plan.events) do
  redis.call('RPUSH', key.log, event)
end
for _, text in ipairs(plan.texts) do
  redis.call('HSET', key.texts, text[1], text[2])
end
for _, effect in ipairs(plan.effects) do
  redis.call('RPUSH', key.outbox, effect[1])
  redis.call('HSET', key.effects, effect[1], effect[2])
end
if #plan.effects > 0 then
  redis.call('ZADD', key.waiting, 'NX', plan.due, interview)
end

if key.channel and not redis.call('LPOS', key.channel, interview) then
  redis.call('LPUSH', key.channel, interview)
end
if plan.feature then
  redis.call('HSETNX', key.features, plan.feature, interview)
end
if plan.finished and redis.call('HGET', key.features, plan.finished) == interview then
  redis.call('HDEL', key.features, plan.finished)
end
if plan.thread_ts then
  redis.call('HSET', key.threads, plan.thread_ts, interview)
end
if plan.nudge_at == '0' then
  redis.call('ZREM', key.nudges, interview)
elseif plan.nudge_at then
  redis.call('ZADD', key.nudges, plan.nudge_at, interview)
end

for _, debt in ipairs(plan.owing) do
  redis.call('SADD', debt[1], interview)
  redis.call('ZADD', key.reminders, 'NX', plan.remind_at, debt[2])
end
for _, debt in ipairs(plan.settled) do
  redis.call('SREM', debt[1], interview)
  if redis.call('EXISTS', debt[1]) == 0 then
    redis.call('ZREM', key.reminders, debt[2])
  end
end

return plan.expected_version + #plan.events
