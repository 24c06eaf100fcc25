-- What is worth a look in what was recorded is read from these: without them all events are gone
-- through.
-- The programme comes last in the first: whoever asks for a kind of one programme must not take it
-- for as good as the key before there are statistics (as 0001).

-- What happened before or after the days of the programme.
create index event_occurred on event (occurred_at, programme)
  where kind in (
    'document.hold', 'pathway.stage', 'policy.describe', 'practice.observe', 'practice.diagnose',
    'product.present', 'product.check', 'encounter.visit', 'encounter.attend', 'encounter.assess',
    'encounter.minutes', 'agreement.make', 'commitment.settle', 'food.receive', 'food.deliver',
    'flow.collect', 'flow.receive', 'flow.dispatch', 'flow.accept', 'flow.sort', 'flow.transform',
    'flow.dispose', 'flow.measure');

-- Kilograms that nobody read off a scale.
create index event_guessed on event (programme, occurred_at, id)
  where kind in (
    'flow.collect', 'flow.receive', 'flow.dispatch', 'flow.accept', 'flow.sort', 'flow.transform',
    'flow.dispose', 'flow.measure')
  and payload -> 'weighed' -> 'entry' ->> 'method' in ('container_count', 'declared', 'estimated');
