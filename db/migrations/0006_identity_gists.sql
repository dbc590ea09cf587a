CREATE TABLE `identity_gists` (
	`organization_key` integer PRIMARY KEY NOT NULL,
	`gist` text NOT NULL
);
