-- The week (its Monday) whose letter of reminders an account was written, or was found to need
-- none: whatever restarts, nobody gets two in a week.
alter table account add column reminded_for date;
