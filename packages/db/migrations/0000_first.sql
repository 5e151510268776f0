CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"username" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"language" text DEFAULT 'nb' NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_language_known" CHECK ("account"."language" in ('nb', 'nn', 'en'))
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"provider_id" uuid,
	"trainee_id" uuid,
	"alis_office" text,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "role_grant_has_its_place" CHECK (case "role_grant"."role"
        when 'coordinator' then num_nonnulls("role_grant"."trainee_id", "role_grant"."alis_office") = 0 and "role_grant"."provider_id" is not null
        when 'leader' then num_nonnulls("role_grant"."trainee_id", "role_grant"."alis_office") = 0 and "role_grant"."provider_id" is not null
        when 'supervisor' then num_nonnulls("role_grant"."provider_id", "role_grant"."alis_office") = 0 and "role_grant"."trainee_id" is not null
        when 'trainee' then num_nonnulls("role_grant"."provider_id", "role_grant"."alis_office") = 0 and "role_grant"."trainee_id" is not null
        when 'alis-office' then num_nonnulls("role_grant"."provider_id", "role_grant"."trainee_id") = 0 and "role_grant"."alis_office" is not null
        when 'directorate' then num_nonnulls("role_grant"."provider_id", "role_grant"."trainee_id", "role_grant"."alis_office") = 0
        when 'admin' then num_nonnulls("role_grant"."provider_id", "role_grant"."trainee_id", "role_grant"."alis_office") = 0
        else false end)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "access_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid,
	"request_id" text NOT NULL,
	"operation" text NOT NULL,
	"outcome" text NOT NULL,
	"subject_id" text
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" uuid,
	"request_id" text NOT NULL,
	"type" text NOT NULL,
	"subject_id" text NOT NULL,
	"trainee_id" uuid,
	"provider_id" uuid,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_pkey" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "record_history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "record_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"table_name" text NOT NULL,
	"record_id" uuid NOT NULL,
	"row" jsonb NOT NULL,
	"operation" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "county_code" (
	"code" text NOT NULL,
	"name" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "county_code_pkey" PRIMARY KEY("code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "municipality_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"county_code" text NOT NULL,
	"county_name" text NOT NULL,
	"administrative_centre" text NOT NULL,
	"population" integer NOT NULL,
	"language_form" text NOT NULL,
	CONSTRAINT "municipality_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "municipality_code" (
	"code" text NOT NULL,
	"name" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"municipality_id" integer NOT NULL,
	CONSTRAINT "municipality_code_pkey" PRIMARY KEY("code","valid_from","municipality_id"),
	CONSTRAINT "municipality_code_period" CHECK ("municipality_code"."valid_to" is null or "municipality_code"."valid_to" >= "municipality_code"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "pilot_file" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"import_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"new_rows" integer NOT NULL,
	"known_rows" integer NOT NULL,
	"rejected_rows" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilot_import" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" uuid
);
--> statement-breakpoint
CREATE TABLE "pilot_mention" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"file_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"report_year" integer NOT NULL,
	"municipality_code" text NOT NULL,
	"municipality_id" integer,
	"name" text,
	"hpr_number" text,
	"birth_year" integer,
	"started_on" date,
	"position_model" integer,
	"position_percent" numeric(5, 2),
	"has_supervisor" boolean,
	"has_education_plan" boolean,
	"status" text,
	"status_on" date,
	"remark" text
);
--> statement-breakpoint
CREATE TABLE "service_period" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trainee_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"category" text NOT NULL,
	"place" text NOT NULL,
	"municipality_id" integer,
	"position_basis_points" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "service_period_days" CHECK ("service_period"."ends_on" is null or "service_period"."ends_on" >= "service_period"."starts_on"),
	CONSTRAINT "service_period_position" CHECK ("service_period"."position_basis_points" between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "trainee" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"provider_id" uuid NOT NULL,
	"hpr_number" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"scheme" text NOT NULL,
	"part1_completed_on" date,
	"is_part1_exempt" boolean DEFAULT false NOT NULL,
	"part3_started_on" date NOT NULL,
	"status" text DEFAULT 'in-training' NOT NULL,
	"status_on" date,
	"ledger_version" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "trainee_hpr_number_unique" UNIQUE("hpr_number"),
	CONSTRAINT "trainee_hpr_number" CHECK ("trainee"."hpr_number" ~ '^[1-9][0-9]{6,8}$')
);
--> statement-breakpoint
CREATE TABLE "trainee_summary" (
	"trainee_id" uuid PRIMARY KEY NOT NULL,
	"ledger_version" integer NOT NULL,
	"as_of" date NOT NULL,
	"counted_units" bigint NOT NULL,
	"required_units" bigint NOT NULL,
	"findings" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_provider" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"municipality_id" integer NOT NULL,
	"organisation_number" text,
	"registered_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_provider_municipality_unique" UNIQUE("municipality_id"),
	CONSTRAINT "training_provider_organisation_number" CHECK ("training_provider"."organisation_number" ~ '^[0-9]{9}$'),
	CONSTRAINT "training_provider_registered_on" CHECK ("training_provider"."registered_on" >= '2019-03-01')
);
--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_provider_id_training_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."training_provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_code" ADD CONSTRAINT "municipality_code_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_file" ADD CONSTRAINT "pilot_file_import_id_pilot_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."pilot_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_import" ADD CONSTRAINT "pilot_import_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_mention" ADD CONSTRAINT "pilot_mention_file_id_pilot_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."pilot_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_mention" ADD CONSTRAINT "pilot_mention_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_period" ADD CONSTRAINT "service_period_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_period" ADD CONSTRAINT "service_period_provider_id_training_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."training_provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_period" ADD CONSTRAINT "service_period_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainee" ADD CONSTRAINT "trainee_provider_id_training_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."training_provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainee_summary" ADD CONSTRAINT "trainee_summary_trainee_id_trainee_id_fk" FOREIGN KEY ("trainee_id") REFERENCES "public"."trainee"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_provider" ADD CONSTRAINT "training_provider_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_username_unique" ON "account" USING btree (lower("username"));--> statement-breakpoint
CREATE INDEX "role_grant_account" ON "role_grant" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" USING btree ("account_id","role",coalesce("provider_id"::text, "trainee_id"::text, "alis_office", '')) WHERE "role_grant"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "access_event_subject" ON "access_event" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_event_trainee" ON "audit_event" USING btree ("trainee_id","id");--> statement-breakpoint
CREATE INDEX "idempotency_key_age" ON "idempotency_key" USING brin ("created_at");--> statement-breakpoint
CREATE INDEX "record_history_record" ON "record_history" USING btree ("record_id","id");--> statement-breakpoint
CREATE INDEX "municipality_code_municipality" ON "municipality_code" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "pilot_file_import" ON "pilot_file" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pilot_mention_once" ON "pilot_mention" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "pilot_mention_place" ON "pilot_mention" USING btree ("municipality_code","report_year");--> statement-breakpoint
CREATE INDEX "service_period_trainee" ON "service_period" USING btree ("trainee_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "trainee_roster" ON "trainee" USING btree ("provider_id","family_name","given_name","id");--> statement-breakpoint
-- Written by hand from here on.
-- Earlier versions of what people change are kept, whichever way the change came.
CREATE FUNCTION "keep_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "record_history" ("table_name", "record_id", "row", "operation")
  VALUES (TG_TABLE_NAME, OLD."id", to_jsonb(OLD), TG_OP);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "service_period_history" AFTER UPDATE OR DELETE ON "service_period" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
-- The ledger version alone says only that something else changed: no new version of the doctor's own record.
CREATE TRIGGER "trainee_history" AFTER UPDATE ON "trainee" FOR EACH ROW WHEN (OLD."version" <> NEW."version") EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "trainee_history_delete" AFTER DELETE ON "trainee" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE TRIGGER "training_provider_history" AFTER UPDATE OR DELETE ON "training_provider" FOR EACH ROW EXECUTE FUNCTION "keep_history"();--> statement-breakpoint
CREATE FUNCTION "insert_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is insert only', TG_TABLE_NAME;
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_event_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION "insert_only"();--> statement-breakpoint
CREATE TRIGGER "access_event_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "access_event" FOR EACH STATEMENT EXECUTE FUNCTION "insert_only"();--> statement-breakpoint
CREATE TRIGGER "record_history_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "record_history" FOR EACH STATEMENT EXECUTE FUNCTION "insert_only"();
--> statement-breakpoint
-- Names are sorted as Norwegians do: Æ, Ø, Å last, Aa as Å, Á with A.
CREATE COLLATION "norwegian" (provider = icu, locale = 'nb-NO');--> statement-breakpoint
ALTER TABLE "trainee" ALTER COLUMN "given_name" TYPE text COLLATE "norwegian", ALTER COLUMN "family_name" TYPE text COLLATE "norwegian";--> statement-breakpoint
ALTER TABLE "municipality" ALTER COLUMN "name" TYPE text COLLATE "norwegian";--> statement-breakpoint
ALTER TABLE "municipality_code" ALTER COLUMN "name" TYPE text COLLATE "norwegian";--> statement-breakpoint
ALTER TABLE "account" ALTER COLUMN "name" TYPE text COLLATE "norwegian";
