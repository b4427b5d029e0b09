-- Which session at the provider a session here came from (`sid`, OpenID Connect Back-Channel Logout 1.0 §2.1), so that ending it there ends it here. A hash: a copy of the table names no session of the provider.
alter table platform.session add column provider_hash bytea;
