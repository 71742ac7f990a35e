-- A hospital with its insurer: patients, wards, orders, laboratory, pharmacy, theatre, billing, claims.
--
-- House rules of this database:
--   * Versioned tables have a twin in schema "history", filled by the trigger history.keep_version().
--   * Everything that is valid for a time has a range, and an exclusion constraint that forbids overlaps.
--   * Clinical observations inherit from clinical.observation, each kind with columns of its own.
--   * Columns that identify a person are granted one by one.
-- Written by several hands since 2009, so styles differ.

DO $$
DECLARE
    r text;
BEGIN
    FOREACH r IN ARRAY ARRAY['hospital_clinician', 'hospital_nurse', 'hospital_lab', 'hospital_billing', 'hospital_research', 'hospital_dba'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', r);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
    END LOOP;
END
$$;

CREATE SCHEMA ref;
CREATE SCHEMA person;
CREATE SCHEMA facility;
CREATE SCHEMA clinical;
CREATE SCHEMA "Labor";
CREATE SCHEMA pharmacy;
CREATE SCHEMA theatre;
CREATE SCHEMA imaging;
CREATE SCHEMA billing;
CREATE SCHEMA insurer;
CREATE SCHEMA history;
CREATE SCHEMA audit;
CREATE SCHEMA research;
CREATE SCHEMA legacy;
COMMENT ON SCHEMA "Labor" IS 'The laboratory; named by its German maker, and quoted ever since.';
COMMENT ON SCHEMA history IS 'Old versions, one table for each versioned one.';
COMMENT ON SCHEMA legacy IS 'Foreign tables over the old system.';

CREATE EXTENSION btree_gist;
CREATE EXTENSION pgcrypto;
CREATE EXTENSION fuzzystrmatch;
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION cube;

-- ------------------------------------------------------------------------------------------------------------
-- Words
-- ------------------------------------------------------------------------------------------------------------

CREATE DOMAIN ref.icd10 AS varchar(8)
    CONSTRAINT icd10_shape CHECK (VALUE ~ '^[A-Z]\d{2}(\.\d{1,4})?[*†+!]?$');
COMMENT ON DOMAIN ref.icd10 IS 'Diagnosis code, with the dagger and star marks.';
CREATE DOMAIN ref.loinc AS text CHECK (VALUE ~ '^\d{1,7}-\d$');
CREATE DOMAIN ref.atc AS char(7) COLLATE "C" CHECK (VALUE ~ '^[A-Z]\d\d[A-Z]{2}\d\d$');
CREATE DOMAIN ref.ucum AS text COLLATE "C" DEFAULT '1' NOT NULL;
CREATE DOMAIN ref.money AS numeric(14,2) CONSTRAINT "money: not too much" CHECK (abs(VALUE) < 1e10);
CREATE DOMAIN ref.percent AS numeric(5,2) CHECK (VALUE >= 0) CHECK (VALUE <= 100);
CREATE DOMAIN person.mrn AS text CHECK (VALUE ~ '^\d{8}$');
CREATE DOMAIN person.partial_date AS text CONSTRAINT "YYYY, YYYY-MM or YYYY-MM-DD" CHECK (VALUE ~ '^\d{4}(-\d\d(-\d\d)?)?$');
CREATE DOMAIN facility.extension_numbers AS text[] CHECK (array_ndims(VALUE) = 1) DEFAULT '{}';

CREATE TYPE person.sex AS ENUM ('female', 'male', 'diverse', 'unknown');
CREATE TYPE person.blood_group AS ENUM ('0-', '0+', 'A-', 'A+', 'B-', 'B+', 'AB-', 'AB+');
CREATE TYPE clinical.encounter_class AS ENUM ('emergency', 'inpatient', 'outpatient', 'day clinic', 'home', 'virtual');
CREATE TYPE clinical.certainty AS ENUM ('suspected', 'confirmed', 'excluded', 'state after');
CREATE TYPE clinical.order_status AS ENUM ('proposed', 'ordered', 'in progress', 'done', 'cancelled', 'entered in error');
CREATE TYPE "Labor"."Prioritaet" AS ENUM ('Routine', 'Eilig', 'Notfall', 'Vital!');
CREATE TYPE pharmacy.route AS ENUM ('p.o.', 'i.v.', 'i.m.', 's.c.', 'inh.', 'rect.', 'top.', '(other)');
CREATE TYPE billing.claim_state AS ENUM ('open', 'submitted', 'accepted', 'partly accepted', 'rejected', 'appealed', 'settled');
ALTER TYPE billing.claim_state ADD VALUE 'withdrawn' AFTER 'rejected';

CREATE TYPE person.human_name AS (family text, given text[], prefix text, suffix text, "use" text);
CREATE TYPE person.contact AS (system text, value text, rank smallint);
CREATE TYPE clinical.quantity AS (value numeric, comparator text, unit ref.ucum);
CREATE TYPE clinical.dosage AS (dose clinical.quantity, every interval, max_per_day clinical.quantity, as_needed boolean);
CREATE TYPE clinical.coding AS (system text, code text, display text);
COMMENT ON TYPE clinical.dosage IS 'Nests quantities.';
COMMENT ON COLUMN clinical.dosage.as_needed IS 'p.r.n.';

CREATE FUNCTION ref.minutes_between(time, time) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT extract(epoch FROM $1 - $2)::double precision / 60 $$;
CREATE TYPE ref.shift_hours AS RANGE (SUBTYPE = time, SUBTYPE_DIFF = ref.minutes_between, MULTIRANGE_TYPE_NAME = ref.roster_hours);
CREATE TYPE ref.lab_range AS RANGE (SUBTYPE = numeric);

CREATE FUNCTION clinical.quantity_text(clinical.quantity) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    RETURN concat_ws(' ', ($1).comparator, ($1).value, ($1).unit);
CREATE CAST (clinical.quantity AS text) WITH FUNCTION clinical.quantity_text(clinical.quantity) AS ASSIGNMENT;

CREATE FUNCTION person.display(n person.human_name) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT concat_ws(' ', n.prefix, array_to_string(n.given, ' '), n.family, n.suffix) $$;

-- ------------------------------------------------------------------------------------------------------------
-- Reference data
-- ------------------------------------------------------------------------------------------------------------

CREATE TABLE ref.code_systems (
    uri text PRIMARY KEY,
    title text NOT NULL,
    version text NOT NULL,
    UNIQUE (title, version)
);

CREATE TABLE ref.diagnoses (
    code ref.icd10 PRIMARY KEY,
    parent_code ref.icd10 REFERENCES ref.diagnoses ON UPDATE CASCADE,
    title text NOT NULL,
    valid daterange NOT NULL DEFAULT '[2009-01-01,)',
    sex_specific person.sex,
    search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, title)) STORED
);
CREATE INDEX ON ref.diagnoses USING gin (search);
CREATE INDEX ON ref.diagnoses (code varchar_pattern_ops);
CREATE INDEX ON ref.diagnoses (parent_code);

CREATE TABLE ref.procedures (
    code text PRIMARY KEY COLLATE "C",
    title text NOT NULL,
    chapter smallint NOT NULL,
    laterality boolean NOT NULL DEFAULT false,
    relative_weight numeric(7,4)
);

CREATE TABLE ref.observables (
    code ref.loinc PRIMARY KEY,
    component text NOT NULL,
    property text,
    default_unit ref.ucum,
    scale "char" NOT NULL DEFAULT 'Q' CHECK (scale = ANY (ARRAY['Q'::"char", 'O'::"char", 'N'::"char"]))
);

CREATE TABLE ref.reference_ranges (
    code ref.loinc NOT NULL REFERENCES ref.observables ON DELETE CASCADE,
    sex person.sex,
    age int4range NOT NULL DEFAULT '[0,130)',
    normal ref.lab_range NOT NULL,
    critical nummultirange,
    CONSTRAINT reference_ranges_key EXCLUDE USING gist ((code::text) WITH =, (coalesce(sex, 'unknown'::person.sex)) WITH =, age WITH &&)
);
COMMENT ON COLUMN ref.reference_ranges.critical IS 'Values at which somebody must be phoned; usually two ranges.';
ALTER TABLE ref.reference_ranges ALTER COLUMN sex SET STATISTICS 10;

CREATE TABLE ref.substances (
    atc ref.atc PRIMARY KEY,
    name text NOT NULL UNIQUE,
    defined_daily_dose clinical.quantity,
    controlled boolean NOT NULL DEFAULT false
);

CREATE TABLE ref.interactions (
    a ref.atc NOT NULL REFERENCES ref.substances ON DELETE CASCADE,
    b ref.atc NOT NULL REFERENCES ref.substances ON DELETE CASCADE,
    severity smallint NOT NULL CHECK (severity > 0 AND severity < 6),
    effect text,
    PRIMARY KEY (a, b),
    CONSTRAINT once_for_each_pair CHECK (a < b)
);

CREATE TABLE ref.holidays (
    day date PRIMARY KEY,
    title text NOT NULL
);

CREATE TABLE ref.drg_catalogue (
    year smallint NOT NULL,
    code char(4) NOT NULL,
    title text NOT NULL,
    cost_weight numeric(7,3) NOT NULL,
    mean_stay numeric(5,1),
    trim_points int4range,
    PRIMARY KEY (year, code)
) PARTITION BY LIST (year);
CREATE TABLE ref.drg_catalogue_2024 PARTITION OF ref.drg_catalogue FOR VALUES IN (2024);
CREATE TABLE ref.drg_catalogue_2025 PARTITION OF ref.drg_catalogue FOR VALUES IN (2025);
CREATE TABLE ref.drg_catalogue_2026 PARTITION OF ref.drg_catalogue (CONSTRAINT weight_known CHECK (cost_weight > 0)) FOR VALUES IN (2026);
CREATE TABLE ref.drg_catalogue_archive PARTITION OF ref.drg_catalogue DEFAULT;

-- ------------------------------------------------------------------------------------------------------------
-- History machinery
-- ------------------------------------------------------------------------------------------------------------

CREATE TABLE history.version_info (
    valid tstzrange NOT NULL DEFAULT tstzrange(now(), NULL),
    changed_by name NOT NULL DEFAULT current_user,
    change_reason text
);
COMMENT ON TABLE history.version_info IS 'Parent of nothing but ideas: history tables inherit its columns.';

CREATE FUNCTION history.keep_version() RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $function$
DECLARE
    target text := format('history.%I', tg_argv[0]);
    wanted text;
BEGIN
    -- Only columns that both have are kept, so that the live table can grow first.
    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
      INTO wanted
      FROM pg_attribute a
     WHERE a.attrelid = target::regclass AND a.attnum > 0 AND NOT a.attisdropped
       AND EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = tg_relid AND b.attname = a.attname AND NOT b.attisdropped);
    EXECUTE format('INSERT INTO %s (%s, valid, change_reason) SELECT %2$s, tstzrange(%L, now()), current_setting(%L, true) FROM (SELECT ($1).*) o',
        target, wanted, coalesce((to_jsonb(old) ->> 'changed_at')::timestamptz, '-infinity'), 'hospital.reason') USING old;
    RETURN CASE tg_op WHEN 'DELETE' THEN old ELSE new END;
END
$function$;
COMMENT ON FUNCTION history.keep_version() IS $c$Writes the old row into history.<first argument>; why is taken from the setting "hospital.reason".$c$;

CREATE FUNCTION history.stamp() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN new.changed_at = now(); RETURN new; END $$;

-- ------------------------------------------------------------------------------------------------------------
-- People
-- ------------------------------------------------------------------------------------------------------------

CREATE TABLE person.people (
    person_id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000000) PRIMARY KEY,
    name person.human_name NOT NULL,
    family_name text GENERATED ALWAYS AS ((name).family) STORED,
    born person.partial_date,
    sex person.sex NOT NULL DEFAULT 'unknown',
    died_at timestamptz,
    contacts person.contact[] NOT NULL DEFAULT '{}',
    languages text[] NOT NULL DEFAULT ARRAY['de'],
    national_id bytea,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT has_family_name CHECK ((name).family IS NOT NULL AND (name).family <> '')
);
CREATE INDEX people_family ON person.people (lower(family_name) text_pattern_ops, born);
CREATE INDEX people_sounds_like ON person.people (dmetaphone(family_name)) WHERE died_at IS NULL;
COMMENT ON COLUMN person.people.national_id IS 'Encrypted with pgp_sym_encrypt by the master index.';

CREATE TABLE person.patients (
    mrn person.mrn PRIMARY KEY,
    person_id bigint NOT NULL UNIQUE REFERENCES person.people ON DELETE RESTRICT,
    blood_group person.blood_group,
    merged_into person.mrn REFERENCES person.patients DEFERRABLE INITIALLY DEFERRED,
    vip boolean NOT NULL DEFAULT false,
    registered_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT not_merged_into_itself CHECK (merged_into <> mrn)
);

CREATE TABLE person.relations (
    person_id bigint NOT NULL REFERENCES person.people ON DELETE CASCADE,
    related_id bigint NOT NULL REFERENCES person.people ON DELETE CASCADE,
    kind text NOT NULL,
    valid daterange NOT NULL DEFAULT '(,)',
    legal_guardian boolean NOT NULL DEFAULT false,
    PRIMARY KEY (person_id, related_id, kind),
    CHECK (person_id <> related_id)
);

CREATE TABLE person.addresses (
    person_id bigint NOT NULL REFERENCES person.people ON DELETE CASCADE,
    kind text NOT NULL DEFAULT 'home',
    valid daterange NOT NULL,
    street text, city text, postal_code text, country char(2) DEFAULT 'DE',
    EXCLUDE USING gist (person_id WITH =, kind WITH =, valid WITH &&)
);
CREATE STATISTICS person.addresses_place (dependencies, ndistinct) ON city, postal_code, country FROM person.addresses;
ALTER STATISTICS person.addresses_place SET STATISTICS 1000;

CREATE TABLE person.consents (
    consent_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    mrn person.mrn NOT NULL REFERENCES person.patients ON UPDATE CASCADE,
    purpose text NOT NULL,
    valid tstzrange NOT NULL,
    document oid,
    revoked_at timestamptz,
    EXCLUDE USING gist (mrn WITH =, purpose WITH =, valid WITH &&) WHERE (revoked_at IS NULL)
);

CREATE TABLE person.staff (
    staff_id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY,
    person_id bigint NOT NULL REFERENCES person.people,
    login name NOT NULL UNIQUE,
    profession text NOT NULL,
    licence_number text,
    licence_valid daterange,
    pager facility.extension_numbers
);
CREATE TABLE person.qualifications (
    staff_id integer REFERENCES person.staff ON DELETE CASCADE,
    qualification text,
    since date NOT NULL,
    expires date,
    PRIMARY KEY (staff_id, qualification),
    CHECK (expires > since)
);

CREATE TABLE history.people (
    person_id bigint NOT NULL,
    name person.human_name,
    born person.partial_date,
    sex person.sex,
    died_at timestamptz,
    contacts person.contact[]
) INHERITS (history.version_info);
CREATE INDEX people_versions ON history.people USING gist (person_id, valid);
CREATE TABLE history.patients (mrn person.mrn NOT NULL, person_id bigint, merged_into text) INHERITS (history.version_info);
CREATE TRIGGER keep_version BEFORE UPDATE OR DELETE ON person.people FOR EACH ROW EXECUTE FUNCTION history.keep_version('people');
CREATE TRIGGER keep_version BEFORE UPDATE OR DELETE ON person.patients FOR EACH ROW EXECUTE FUNCTION history.keep_version('patients');
CREATE TRIGGER zz_stamp BEFORE UPDATE ON person.people FOR EACH ROW WHEN (old.name IS DISTINCT FROM new.name OR old.born IS DISTINCT FROM new.born) EXECUTE FUNCTION history.stamp();

-- ------------------------------------------------------------------------------------------------------------
-- Buildings and beds
-- ------------------------------------------------------------------------------------------------------------

CREATE TABLE facility.sites (site_id smallint PRIMARY KEY, name text NOT NULL, place point, phone text);
CREATE TABLE facility.departments (
    department_id smallint PRIMARY KEY,
    site_id smallint NOT NULL REFERENCES facility.sites,
    parent_id smallint REFERENCES facility.departments,
    name text NOT NULL,
    head integer REFERENCES person.staff ON DELETE SET NULL,
    cost_centre char(6) UNIQUE
);
CREATE TABLE facility.wards (
    ward_id smallint PRIMARY KEY,
    department_id smallint NOT NULL REFERENCES facility.departments,
    code text NOT NULL UNIQUE,
    floor smallint,
    isolation boolean DEFAULT false
);
CREATE TABLE facility.rooms (
    room_id integer PRIMARY KEY,
    ward_id smallint REFERENCES facility.wards,
    "number" text NOT NULL,
    outline polygon,
    UNIQUE (ward_id, "number")
);
CREATE INDEX rooms_outline ON facility.rooms USING spgist (outline);
CREATE TABLE facility.beds (
    bed_id integer PRIMARY KEY,
    room_id integer NOT NULL REFERENCES facility.rooms,
    "position" char(1) NOT NULL,
    monitored boolean NOT NULL DEFAULT false,
    out_of_order tstzmultirange NOT NULL DEFAULT '{}',
    UNIQUE (room_id, "position")
);
CREATE TABLE facility.devices (
    device_id bigserial PRIMARY KEY,
    serial_number text NOT NULL,
    mac macaddr8,
    address inet,
    model text NOT NULL,
    room_id integer REFERENCES facility.rooms ON DELETE SET NULL,
    next_service date,
    properties jsonb
);
CREATE UNIQUE INDEX devices_serial ON facility.devices (upper(serial_number), model);
CREATE INDEX devices_network ON facility.devices USING gist (address inet_ops);
CREATE TABLE facility.shifts (
    shift_id smallint PRIMARY KEY,
    name text NOT NULL,
    hours ref.shift_hours NOT NULL,
    breaks ref.roster_hours
);
CREATE TABLE facility.roster (
    staff_id integer NOT NULL REFERENCES person.staff ON DELETE CASCADE,
    ward_id smallint NOT NULL REFERENCES facility.wards,
    during tstzrange NOT NULL,
    shift_id smallint REFERENCES facility.shifts,
    CONSTRAINT roster_one_place_at_a_time EXCLUDE USING gist (staff_id WITH =, during WITH &&) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON CONSTRAINT roster_one_place_at_a_time ON facility.roster IS 'Deferred, so that two people can swap within a transaction.';

-- ------------------------------------------------------------------------------------------------------------
-- Clinical
-- ------------------------------------------------------------------------------------------------------------

CREATE TABLE clinical.encounters (
    encounter_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mrn person.mrn NOT NULL REFERENCES person.patients ON UPDATE CASCADE ON DELETE RESTRICT,
    class clinical.encounter_class NOT NULL,
    during tstzrange NOT NULL,
    department_id smallint NOT NULL REFERENCES facility.departments,
    attending integer REFERENCES person.staff,
    part_of bigint REFERENCES clinical.encounters ON DELETE CASCADE,
    admission_reason text,
    discharge_to text,
    length_of_stay integer GENERATED ALWAYS AS (CASE WHEN upper_inf(during) THEN NULL ELSE (extract(epoch FROM upper(during) - lower(during)) / 86400)::integer END) STORED,
    CONSTRAINT one_stay_at_a_time EXCLUDE USING gist (mrn WITH =, during WITH &&) WHERE (class = 'inpatient' AND part_of IS NULL)
);
CREATE INDEX encounters_open ON clinical.encounters (department_id, attending) WHERE upper_inf(during);
CREATE INDEX encounters_during ON clinical.encounters USING gist (during);
CREATE STATISTICS clinical.encounters_expressions (ndistinct, mcv) ON (lower(during)::text IS NULL), class, department_id FROM clinical.encounters;

CREATE TABLE clinical.bed_stays (
    encounter_id bigint NOT NULL REFERENCES clinical.encounters ON DELETE CASCADE,
    bed_id integer NOT NULL REFERENCES facility.beds,
    during tstzrange NOT NULL DEFAULT tstzrange(now(), NULL),
    CONSTRAINT one_patient_for_a_bed EXCLUDE USING gist (bed_id WITH =, during WITH &&),
    CONSTRAINT one_bed_for_a_patient EXCLUDE USING gist (encounter_id WITH =, during WITH &&)
);

CREATE TABLE clinical.conditions (
    condition_id bigserial PRIMARY KEY,
    mrn person.mrn NOT NULL REFERENCES person.patients ON UPDATE CASCADE,
    encounter_id bigint REFERENCES clinical.encounters ON DELETE SET NULL,
    code ref.icd10 NOT NULL REFERENCES ref.diagnoses,
    star_code ref.icd10 REFERENCES ref.diagnoses,
    certainty clinical.certainty NOT NULL DEFAULT 'confirmed',
    "primary" boolean NOT NULL DEFAULT false,
    onset person.partial_date,
    resolved date,
    noted_by integer REFERENCES person.staff,
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX conditions_one_primary ON clinical.conditions (encounter_id) WHERE "primary";
CREATE TABLE history.conditions (condition_id bigint, code ref.icd10, certainty clinical.certainty, "primary" boolean) INHERITS (history.version_info);
CREATE TRIGGER keep_version BEFORE UPDATE OR DELETE ON clinical.conditions FOR EACH ROW EXECUTE PROCEDURE history.keep_version('conditions');

CREATE TABLE clinical.allergies (
    mrn person.mrn NOT NULL REFERENCES person.patients ON UPDATE CASCADE,
    substance ref.atc REFERENCES ref.substances,
    free_text text,
    reaction clinical.coding[],
    severity smallint CHECK (severity > 0 AND severity < 5),
    CONSTRAINT substance_or_text CHECK ((substance IS NULL) <> (free_text IS NULL)),
    UNIQUE (mrn, substance)
);

-- observations: one parent, a child for each kind, each partly of its own
CREATE TABLE clinical.observation (
    observation_id uuid NOT NULL DEFAULT gen_random_uuid(),
    mrn text NOT NULL,
    encounter_id bigint,
    code ref.loinc NOT NULL,
    effective timestamptz NOT NULL DEFAULT now(),
    status text NOT NULL DEFAULT 'final' CONSTRAINT known_status CHECK (status = ANY (ARRAY['preliminary', 'final', 'amended', 'entered in error'])),
    performer integer,
    note text,
    CONSTRAINT parent_stays_empty CHECK (false) NO INHERIT
);
COMMENT ON CONSTRAINT parent_stays_empty ON clinical.observation IS 'Rows belong into the children.';
CREATE TABLE clinical.vital_sign (
    value numeric NOT NULL,
    unit ref.ucum,
    device_id bigint REFERENCES facility.devices,
    PRIMARY KEY (observation_id),
    CONSTRAINT plausible CHECK (value > 0 AND value < 10000)
) INHERITS (clinical.observation);
CREATE TABLE clinical.blood_pressure (
    systolic smallint NOT NULL,
    diastolic smallint NOT NULL,
    mean smallint GENERATED ALWAYS AS ((diastolic + (systolic - diastolic) / 3)::smallint) STORED,
    cuff text DEFAULT 'arm',
    note text COLLATE "default",
    PRIMARY KEY (observation_id),
    CHECK (systolic > diastolic)
) INHERITS (clinical.observation);
CREATE TABLE clinical.score (
    instrument text NOT NULL,
    total integer NOT NULL,
    items jsonb NOT NULL,
    PRIMARY KEY (observation_id)
) INHERITS (clinical.observation);
CREATE TABLE clinical.nursing_score (ward_id smallint REFERENCES facility.wards) INHERITS (clinical.score, history.version_info);
ALTER TABLE clinical.nursing_score ADD PRIMARY KEY (observation_id);
ALTER TABLE clinical.score ALTER COLUMN code SET DEFAULT '72514-3';
CREATE INDEX vital_sign_patient ON clinical.vital_sign (mrn, code, effective DESC) INCLUDE (value);
CREATE INDEX blood_pressure_patient ON clinical.blood_pressure (mrn, effective DESC NULLS LAST);
CREATE INDEX score_items ON clinical.score USING gin (items jsonb_path_ops);

CREATE TABLE clinical.monitor_waves (
    device_id bigint NOT NULL,
    at timestamptz NOT NULL,
    channel smallint NOT NULL,
    samples smallint[] NOT NULL
) PARTITION BY RANGE (at);
ALTER TABLE clinical.monitor_waves ALTER COLUMN samples SET STORAGE EXTERNAL;
CREATE INDEX ON clinical.monitor_waves USING brin (at, device_id) WITH (pages_per_range = 4);
DO $$
BEGIN
    FOR d IN 0 .. 13 LOOP
        EXECUTE format('CREATE UNLOGGED TABLE clinical.monitor_waves_d%s PARTITION OF clinical.monitor_waves FOR VALUES FROM (%L) TO (%L) WITH (autovacuum_enabled = off)',
            lpad(d::text, 2, '0'), (date '2026-03-01' + d)::text || ' 00:00+00', (date '2026-03-02' + d)::text || ' 00:00+00');
    END LOOP;
END
$$;

CREATE TABLE clinical.notes (
    note_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    encounter_id bigint NOT NULL REFERENCES clinical.encounters ON DELETE RESTRICT,
    author integer NOT NULL REFERENCES person.staff,
    written_at timestamptz NOT NULL DEFAULT now(),
    signed_at timestamptz,
    replaces bigint UNIQUE REFERENCES clinical.notes,
    title text NOT NULL,
    body xml NOT NULL,
    plain text NOT NULL,
    signature bytea,
    CONSTRAINT signed_later CHECK (signed_at >= written_at),
    CONSTRAINT signature_with_time CHECK ((signature IS NULL) = (signed_at IS NULL))
);
CREATE INDEX notes_text ON clinical.notes USING gin (to_tsvector('german'::regconfig, plain)) WHERE signed_at IS NOT NULL;
CREATE FUNCTION clinical.signed_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF old.signed_at IS NOT NULL THEN
        RAISE EXCEPTION 'note % is signed', old.note_id USING HINT = 'Write a new one that replaces it.', ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN CASE WHEN tg_op = 'DELETE' THEN old ELSE new END;
END $$;
CREATE TRIGGER signed_is_final BEFORE UPDATE OR DELETE ON clinical.notes FOR EACH ROW EXECUTE FUNCTION clinical.signed_is_final();
ALTER TABLE clinical.notes ENABLE ALWAYS TRIGGER signed_is_final;

CREATE TABLE clinical.care_plans (
    care_plan_id bigserial PRIMARY KEY,
    mrn person.mrn NOT NULL REFERENCES person.patients ON UPDATE CASCADE,
    goals text[] NOT NULL,
    during daterange NOT NULL,
    current_activity bigint
);
CREATE TABLE clinical.care_activities (
    care_activity_id bigserial PRIMARY KEY,
    care_plan_id bigint NOT NULL REFERENCES clinical.care_plans ON DELETE CASCADE,
    what text NOT NULL,
    rhythm interval,
    next_at timestamptz,
    UNIQUE (care_plan_id, care_activity_id)
);
ALTER TABLE clinical.care_plans ADD CONSTRAINT care_plans_current FOREIGN KEY (care_plan_id, current_activity) REFERENCES clinical.care_activities (care_plan_id, care_activity_id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE clinical.orders (
    order_id bigint GENERATED ALWAYS AS IDENTITY,
    ordered_at timestamptz NOT NULL DEFAULT now(),
    encounter_id bigint NOT NULL REFERENCES clinical.encounters ON DELETE RESTRICT,
    ordered_by integer NOT NULL REFERENCES person.staff,
    status clinical.order_status NOT NULL DEFAULT 'ordered',
    kind text NOT NULL,
    details jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (kind, order_id)
) PARTITION BY LIST (kind);
CREATE TABLE clinical.orders_lab PARTITION OF clinical.orders FOR VALUES IN ('lab', 'blood bank');
CREATE TABLE clinical.orders_imaging PARTITION OF clinical.orders FOR VALUES IN ('x-ray', 'CT', 'MRI', 'ultrasound');
CREATE TABLE clinical.orders_medication PARTITION OF clinical.orders (CONSTRAINT has_drug CHECK (details ? 'atc')) FOR VALUES IN ('medication');
CREATE TABLE clinical.orders_other PARTITION OF clinical.orders DEFAULT;
CREATE INDEX orders_encounter ON clinical.orders (encounter_id, status);

CREATE TABLE clinical.immunisations (
    mrn person.mrn NOT NULL REFERENCES person.patients ON UPDATE CASCADE,
    vaccine text NOT NULL,
    dose smallint NOT NULL DEFAULT 1,
    given_on date NOT NULL,
    lot text,
    PRIMARY KEY (mrn, vaccine, dose)
);
CREATE TABLE clinical.appointments (
    appointment_id bigserial PRIMARY KEY,
    mrn person.mrn REFERENCES person.patients ON UPDATE CASCADE ON DELETE CASCADE,
    staff_id integer REFERENCES person.staff,
    room_id integer REFERENCES facility.rooms,
    slot tstzrange NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    reminder interval HOUR TO MINUTE DEFAULT '24:00',
    EXCLUDE USING gist (staff_id WITH =, slot WITH &&) WHERE (NOT cancelled),
    EXCLUDE USING gist (room_id WITH =, slot WITH &&) WHERE (NOT cancelled),
    CONSTRAINT no_doctor_no_room CHECK (num_nulls(staff_id, room_id) < 2)
);
CREATE TABLE clinical.care_team (
    encounter_id bigint REFERENCES clinical.encounters ON DELETE CASCADE,
    staff_id integer REFERENCES person.staff,
    role text,
    valid tstzrange NOT NULL DEFAULT tstzrange(now(), NULL),
    PRIMARY KEY (encounter_id, staff_id, role, valid)
);

-- ------------------------------------------------------------------------------------------------------------
-- Laboratory (names as the maker gave them)
-- ------------------------------------------------------------------------------------------------------------

CREATE SEQUENCE "Labor"."ProbenNr" AS integer MINVALUE 1 MAXVALUE 999999 CYCLE CACHE 50;
CREATE TABLE "Labor"."Geraete" ("Nr" serial PRIMARY KEY, "Bezeichnung" text NOT NULL, "Schnittstelle" text DEFAULT 'RS-232', "Letzte Wartung" date);
CREATE TABLE "Labor"."Proben" (
    "Nr" integer NOT NULL DEFAULT nextval('"Labor"."ProbenNr"'),
    "Tag" date NOT NULL DEFAULT CURRENT_DATE,
    "Auftrag" bigint NOT NULL,
    "Auftragsart" text NOT NULL DEFAULT 'lab',
    "Material" text NOT NULL,
    "Priorität" "Labor"."Prioritaet" NOT NULL DEFAULT 'Routine',
    "Entnommen um" timestamptz,
    "Barcode" text GENERATED ALWAYS AS (lpad("Nr"::text, 6, '0') || '/' || upper(left("Material", 1))) STORED,
    CONSTRAINT "Proben PK" PRIMARY KEY ("Tag", "Nr"),
    CONSTRAINT "Auftrag fehlt" FOREIGN KEY ("Auftragsart", "Auftrag") REFERENCES clinical.orders (kind, order_id)
);
CREATE UNIQUE INDEX "Proben/Barcode" ON "Labor"."Proben" ("Barcode", "Tag");
CREATE TABLE "Labor"."Messwerte" (
    "Tag" date NOT NULL,
    "Nr" integer NOT NULL,
    "Code" ref.loinc NOT NULL REFERENCES ref.observables,
    "Lauf" smallint NOT NULL DEFAULT 1,
    "Wert" numeric,
    "Text" text,
    "Einheit" ref.ucum,
    "Flag" char(2),
    "Gerät" integer REFERENCES "Labor"."Geraete",
    "Validiert von" integer REFERENCES person.staff,
    PRIMARY KEY ("Tag", "Nr", "Code", "Lauf"),
    FOREIGN KEY ("Tag", "Nr") REFERENCES "Labor"."Proben" ON DELETE CASCADE,
    CONSTRAINT "Wert oder Text" CHECK ("Wert" IS NOT NULL OR "Text" IS NOT NULL)
) PARTITION BY RANGE ("Tag");
CREATE TABLE "Labor"."Messwerte 2025" PARTITION OF "Labor"."Messwerte" FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE "Labor"."Messwerte 2026" PARTITION OF "Labor"."Messwerte" FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX "nicht validiert" ON "Labor"."Messwerte" ("Tag") WHERE "Validiert von" IS NULL;
CREATE TABLE "Labor"."Kontrollen" (
    "Gerät" integer REFERENCES "Labor"."Geraete" ON DELETE CASCADE, "Zeit" timestamptz DEFAULT now(), "Code" ref.loinc, "Ist" numeric, "Soll" ref.lab_range,
    "in Ordnung" boolean GENERATED ALWAYS AS ("Soll" @> "Ist") STORED,
    PRIMARY KEY ("Gerät", "Zeit", "Code")
);
CREATE TABLE "Labor"."Kulturen" (
    "Tag" date, "Nr" integer, "Keim" text, "Resistenz" jsonb DEFAULT '{"Penicillin": "?"}',
    FOREIGN KEY ("Tag", "Nr") REFERENCES "Labor"."Proben"
);
CREATE TABLE "Labor"."Blutkonserven" (
    "Konserve" text PRIMARY KEY CHECK ("Konserve" ~ '^=?[A-Z]\d{4} \d\d \d{6}$'),
    "Gruppe" person.blood_group NOT NULL,
    "haltbar" daterange NOT NULL,
    "reserviert für" person.mrn REFERENCES person.patients ON UPDATE CASCADE ON DELETE SET NULL,
    "gegeben" timestamptz
);
CREATE FUNCTION "Labor"."setze Flag"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "Bereich" ref.lab_range;
BEGIN
    SELECT r.normal INTO "Bereich" FROM ref.reference_ranges r WHERE r.code = new."Code" LIMIT 1;
    new."Flag" := CASE WHEN new."Wert" < lower("Bereich") THEN 'L' WHEN new."Wert" > upper("Bereich") THEN 'H' ELSE '' END;
    RETURN new;
END $$;
CREATE TRIGGER "setze Flag" BEFORE INSERT OR UPDATE OF "Wert" ON "Labor"."Messwerte" FOR EACH ROW EXECUTE FUNCTION "Labor"."setze Flag"();

-- ------------------------------------------------------------------------------------------------------------
-- Pharmacy, theatre, imaging
-- ------------------------------------------------------------------------------------------------------------

CREATE TABLE pharmacy.products (
    pzn char(8) PRIMARY KEY,
    atc ref.atc NOT NULL REFERENCES ref.substances,
    trade_name text NOT NULL,
    strength clinical.quantity,
    form text,
    units_per_pack numeric NOT NULL DEFAULT 1
);
CREATE TABLE pharmacy.stock_locations (location_id smallint PRIMARY KEY, ward_id smallint REFERENCES facility.wards, name text NOT NULL, locked boolean DEFAULT true);
CREATE TABLE pharmacy.stock (
    location_id smallint REFERENCES pharmacy.stock_locations,
    pzn char(8) REFERENCES pharmacy.products,
    lot text,
    expires date NOT NULL,
    units numeric NOT NULL CHECK (units >= 0),
    PRIMARY KEY (location_id, pzn, lot)
);
CREATE TABLE pharmacy.prescriptions (
    prescription_id bigserial PRIMARY KEY,
    kind text NOT NULL DEFAULT 'medication',
    order_id bigint NOT NULL,
    atc ref.atc NOT NULL REFERENCES ref.substances,
    dosage clinical.dosage NOT NULL,
    route pharmacy.route NOT NULL DEFAULT 'p.o.',
    during tstzrange NOT NULL,
    paused tstzmultirange,
    FOREIGN KEY (kind, order_id) REFERENCES clinical.orders ON DELETE RESTRICT,
    CHECK (paused <@ during)
);
CREATE TABLE pharmacy.administrations (
    prescription_id bigint NOT NULL REFERENCES pharmacy.prescriptions ON DELETE RESTRICT,
    planned_at timestamptz NOT NULL,
    given_at timestamptz,
    given_by integer REFERENCES person.staff,
    pzn char(8) REFERENCES pharmacy.products,
    lot text,
    omitted_because text,
    PRIMARY KEY (prescription_id, planned_at),
    CONSTRAINT given_or_omitted CHECK (NOT (given_at IS NOT NULL AND omitted_because IS NOT NULL))
);
CREATE INDEX administrations_due ON pharmacy.administrations (planned_at) WHERE given_at IS NULL AND omitted_because IS NULL;
CREATE TABLE pharmacy.controlled_log (
    page integer, line smallint, at timestamptz NOT NULL DEFAULT now(), pzn char(8) REFERENCES pharmacy.products, change numeric NOT NULL, balance numeric NOT NULL CHECK (balance >= 0), witness integer NOT NULL REFERENCES person.staff,
    PRIMARY KEY (page, line)
);
CREATE RULE controlled_log_no_update AS ON UPDATE TO pharmacy.controlled_log DO INSTEAD NOTHING;
CREATE RULE controlled_log_no_delete AS ON DELETE TO pharmacy.controlled_log DO INSTEAD NOTHING;
CREATE TABLE pharmacy.suppliers (supplier_id integer PRIMARY KEY, name text NOT NULL, contract daterange);
CREATE TABLE pharmacy.deliveries (
    delivery_id bigserial PRIMARY KEY, supplier_id integer REFERENCES pharmacy.suppliers, pzn char(8) REFERENCES pharmacy.products, lot text, packs integer CHECK (packs > 0), price ref.money, arrived date DEFAULT CURRENT_DATE
);

CREATE TABLE theatre.theatres (theatre_id smallint PRIMARY KEY, room_id integer UNIQUE REFERENCES facility.rooms, class char(1));
CREATE TABLE theatre.operations (
    operation_id bigserial PRIMARY KEY,
    encounter_id bigint NOT NULL REFERENCES clinical.encounters,
    theatre_id smallint REFERENCES theatre.theatres,
    planned tstzrange NOT NULL,
    incision timestamptz,
    suture timestamptz,
    procedure_code text NOT NULL REFERENCES ref.procedures,
    side char(1) CHECK (side = ANY ('{L,R,B}'::bpchar[])),
    asa smallint,
    CONSTRAINT theatre_free EXCLUDE USING gist (theatre_id WITH =, planned WITH &&) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE TABLE theatre.teams (
    operation_id bigint REFERENCES theatre.operations ON DELETE CASCADE,
    staff_id integer REFERENCES person.staff,
    role text NOT NULL,
    PRIMARY KEY (operation_id, staff_id)
);
CREATE TABLE theatre.instrument_sets (set_id integer PRIMARY KEY, name text NOT NULL, sterile_until timestamptz);
CREATE TABLE theatre.set_uses (operation_id bigint REFERENCES theatre.operations, set_id integer REFERENCES theatre.instrument_sets, counted_in smallint, counted_out smallint, PRIMARY KEY (operation_id, set_id));
CREATE TABLE theatre.implants (
    implant_id bigserial PRIMARY KEY, operation_id bigint REFERENCES theatre.operations, udi text NOT NULL UNIQUE, product text, lot text, expires date, explanted bigint REFERENCES theatre.operations
);
CREATE TABLE theatre.anaesthesia_events (operation_id bigint REFERENCES theatre.operations ON DELETE CASCADE, at timestamptz, event text, data jsonb, PRIMARY KEY (operation_id, at, event));

CREATE TABLE imaging.modalities (code varchar(4) PRIMARY KEY, title text);
CREATE TABLE imaging.studies (
    study_uid text PRIMARY KEY COLLATE "C",
    kind text NOT NULL,
    order_id bigint NOT NULL,
    modality varchar(4) NOT NULL REFERENCES imaging.modalities,
    taken_at timestamptz,
    body_part clinical.coding,
    dose clinical.quantity,
    FOREIGN KEY (kind, order_id) REFERENCES clinical.orders
);
CREATE TABLE imaging.series (series_uid text PRIMARY KEY COLLATE "C", study_uid text NOT NULL COLLATE "C" REFERENCES imaging.studies ON DELETE CASCADE, "number" integer, slices integer);
CREATE TABLE imaging.instances (
    instance_uid text COLLATE "C", series_uid text COLLATE "C" REFERENCES imaging.series ON DELETE CASCADE, file_path text, bytes bigint, header jsonb,
    PRIMARY KEY (instance_uid)
) PARTITION BY HASH (instance_uid);
CREATE TABLE imaging.instances_0 PARTITION OF imaging.instances FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE imaging.instances_1 PARTITION OF imaging.instances FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE imaging.instances_2 (header jsonb, bytes bigint, old_path text, file_path text, series_uid text COLLATE "C", instance_uid text COLLATE "C" NOT NULL);
ALTER TABLE imaging.instances_2 DROP COLUMN old_path;
ALTER TABLE imaging.instances ATTACH PARTITION imaging.instances_2 FOR VALUES WITH (MODULUS 3, REMAINDER 2);
CREATE TABLE imaging.reports (
    report_id bigserial PRIMARY KEY, study_uid text COLLATE "C" REFERENCES imaging.studies, radiologist integer REFERENCES person.staff, findings text NOT NULL, impression text, critical boolean DEFAULT false, embedding cube
);
CREATE INDEX reports_similar ON imaging.reports USING gist (embedding);

-- ------------------------------------------------------------------------------------------------------------
-- Billing and the insurer
-- ------------------------------------------------------------------------------------------------------------

CREATE TABLE insurer.companies (company_id integer PRIMARY KEY, name text NOT NULL, institution_code char(9) UNIQUE, private boolean NOT NULL);
CREATE TABLE insurer.products (product_id integer PRIMARY KEY, company_id integer NOT NULL REFERENCES insurer.companies, name text NOT NULL, covers text[] NOT NULL, excluded int4multirange);
CREATE TABLE insurer.tariffs (
    product_id integer NOT NULL REFERENCES insurer.products ON DELETE CASCADE,
    age int4range NOT NULL,
    valid daterange NOT NULL,
    premium ref.money NOT NULL,
    CONSTRAINT tariffs_unambiguous EXCLUDE USING gist (product_id WITH =, age WITH &&, valid WITH &&)
);
CREATE TABLE insurer.policies (
    policy_number text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    holder bigint NOT NULL REFERENCES person.people,
    product_id integer NOT NULL REFERENCES insurer.products,
    valid daterange NOT NULL,
    deductible ref.money DEFAULT 0,
    PRIMARY KEY (policy_number, version),
    CONSTRAINT policies_one_version_at_a_time EXCLUDE USING gist (policy_number WITH =, valid WITH &&)
);
CREATE TABLE insurer.insured (
    policy_number text, version integer, person_id bigint REFERENCES person.people, surcharge ref.percent DEFAULT 0, exclusions ref.icd10[],
    PRIMARY KEY (policy_number, version, person_id),
    FOREIGN KEY (policy_number, version) REFERENCES insurer.policies ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE insurer.premiums (
    policy_number text NOT NULL, version integer NOT NULL, month date NOT NULL CHECK (extract(day FROM month) = 1), amount ref.money NOT NULL, paid_on date,
    FOREIGN KEY (policy_number, version) REFERENCES insurer.policies MATCH FULL,
    PRIMARY KEY (policy_number, month)
) PARTITION BY RANGE (month);
CREATE TABLE insurer.premiums_until_2025 PARTITION OF insurer.premiums FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
CREATE TABLE insurer.premiums_2026 PARTITION OF insurer.premiums FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE insurer.brokers (broker_id integer PRIMARY KEY, name text, commission ref.percent, superior integer REFERENCES insurer.brokers);

CREATE TABLE billing.price_catalogue (item text, valid daterange, points integer NOT NULL, euro_per_point numeric(8,5) NOT NULL DEFAULT 0.05829, price ref.money GENERATED ALWAYS AS (round(points * euro_per_point, 2)) STORED, PRIMARY KEY (item, valid), EXCLUDE USING gist (item WITH =, valid WITH &&));
CREATE TABLE billing.coverage (
    coverage_id bigserial PRIMARY KEY,
    mrn person.mrn NOT NULL REFERENCES person.patients ON UPDATE CASCADE,
    company_id integer NOT NULL REFERENCES insurer.companies,
    policy_number text,
    member_number text NOT NULL,
    priority smallint NOT NULL DEFAULT 1,
    valid daterange NOT NULL DEFAULT '(,)',
    CONSTRAINT coverage_order EXCLUDE USING gist (mrn WITH =, priority WITH =, valid WITH &&)
);
CREATE TABLE billing.cases (
    case_id bigserial PRIMARY KEY,
    encounter_id bigint NOT NULL UNIQUE REFERENCES clinical.encounters,
    coverage_id bigint REFERENCES billing.coverage,
    drg_year smallint, drg char(4),
    effective_weight numeric(7,3),
    FOREIGN KEY (drg_year, drg) REFERENCES ref.drg_catalogue MATCH FULL
);
CREATE TABLE billing.charges (
    case_id bigint NOT NULL REFERENCES billing.cases ON DELETE RESTRICT,
    line integer NOT NULL,
    item text NOT NULL,
    quantity numeric(10,3) NOT NULL DEFAULT 1,
    factor numeric(4,2) NOT NULL DEFAULT 1.0,
    amount ref.money NOT NULL,
    performed_on date NOT NULL,
    reversed_by integer,
    PRIMARY KEY (case_id, line),
    FOREIGN KEY (case_id, reversed_by) REFERENCES billing.charges (case_id, line) DEFERRABLE
);
CREATE TABLE billing.claims (
    claim_id bigint GENERATED ALWAYS AS IDENTITY (START WITH 500000 INCREMENT BY 10) PRIMARY KEY,
    case_id bigint NOT NULL REFERENCES billing.cases,
    company_id integer NOT NULL REFERENCES insurer.companies,
    state billing.claim_state NOT NULL DEFAULT 'open',
    amount ref.money NOT NULL,
    submitted_at timestamptz,
    answer json,
    previous_claim bigint REFERENCES billing.claims,
    changed_at timestamptz DEFAULT now()
);
CREATE INDEX claims_waiting ON billing.claims (company_id, submitted_at) WHERE state = ANY (ARRAY['submitted', 'appealed']::billing.claim_state[]);
CREATE TABLE history.claims (claim_id bigint, state billing.claim_state, amount ref.money, answer json) INHERITS (history.version_info) WITH (fillfactor = 100);
CREATE TRIGGER keep_version AFTER UPDATE OF state, amount OR DELETE ON billing.claims FOR EACH ROW EXECUTE FUNCTION history.keep_version('claims');
CREATE TABLE billing.claim_reasons (claim_id bigint REFERENCES billing.claims ON DELETE CASCADE, line smallint, code text, amount ref.money, PRIMARY KEY (claim_id, line));
CREATE TABLE billing.invoices (invoice_number text PRIMARY KEY, case_id bigint REFERENCES billing.cases, debtor bigint REFERENCES person.people, issued date DEFAULT CURRENT_DATE, due date GENERATED ALWAYS AS (issued + 30) STORED, amount ref.money NOT NULL, pdf bytea);
ALTER TABLE billing.invoices ALTER COLUMN pdf SET STORAGE EXTERNAL;
CREATE TABLE billing.payments (payment_id bigserial PRIMARY KEY, invoice_number text REFERENCES billing.invoices, claim_id bigint REFERENCES billing.claims, amount ref.money NOT NULL CHECK (amount <> 0), booked date NOT NULL, CONSTRAINT one_reason CHECK ((invoice_number IS NULL) <> (claim_id IS NULL)));
CREATE TABLE billing.budgets (department_id smallint REFERENCES facility.departments, year smallint, cost_type text, planned ref.money NOT NULL, PRIMARY KEY (department_id, year, cost_type));

CREATE FUNCTION billing.claim_step(old_state billing.claim_state, new_state billing.claim_state) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
        SELECT CASE old_state
            WHEN 'open' THEN new_state = ANY (ARRAY['submitted'::billing.claim_state, 'withdrawn'::billing.claim_state])
            WHEN 'submitted' THEN new_state >= 'accepted'
            WHEN 'rejected' THEN new_state = 'appealed' OR new_state = 'withdrawn'
            WHEN 'settled' THEN false
            ELSE true
        END;
    END;
CREATE FUNCTION billing.check_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    ASSERT billing.claim_step(old.state, new.state), format('claim %s: %s -> %s', old.claim_id, old.state, new.state);
    RETURN new;
END $$;
CREATE TRIGGER a_check BEFORE UPDATE OF state ON billing.claims FOR EACH ROW WHEN (old.state <> new.state) EXECUTE FUNCTION billing.check_claim();

-- ------------------------------------------------------------------------------------------------------------
-- Audit
-- ------------------------------------------------------------------------------------------------------------

CREATE UNLOGGED TABLE audit.recent_access (login name, mrn text, at timestamptz DEFAULT clock_timestamp());
CREATE TABLE audit.access (
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    login name NOT NULL DEFAULT session_user,
    client inet DEFAULT inet_client_addr(),
    mrn text,
    what text NOT NULL,
    emergency_reason text
) PARTITION BY RANGE (at);
CREATE TABLE audit.access_2026 PARTITION OF audit.access FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00') PARTITION BY HASH (login);
CREATE TABLE audit.access_2026_0 PARTITION OF audit.access_2026 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE audit.access_2026_1 PARTITION OF audit.access_2026 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE audit.access_other PARTITION OF audit.access DEFAULT;
CREATE INDEX access_patient ON audit.access (mrn, at DESC);
CREATE TABLE audit.ddl (at timestamptz NOT NULL DEFAULT now(), login name NOT NULL DEFAULT session_user, tag text NOT NULL, object text, dropped boolean NOT NULL DEFAULT false);
CREATE TABLE audit.row_changes (at timestamptz DEFAULT now(), relation regclass, key jsonb, before jsonb, after jsonb);

CREATE FUNCTION audit.note_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_catalog, pg_temp AS $$
BEGIN
    IF tg_op = 'UPDATE' THEN
        INSERT INTO row_changes (relation, before, after) SELECT tg_relid, to_jsonb(o), to_jsonb(n) FROM old_rows o FULL JOIN new_rows n ON to_jsonb(o) = to_jsonb(n) WHERE to_jsonb(o) IS DISTINCT FROM to_jsonb(n);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_change AFTER UPDATE ON person.consents REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.note_change();
CREATE TRIGGER note_change AFTER UPDATE ON clinical.allergies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.note_change();

CREATE FUNCTION audit.log_access(patient person.mrn, what text, reason text DEFAULT NULL) RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER COST 1000
    SET search_path = audit, pg_temp
    AS $$ INSERT INTO access (mrn, what, emergency_reason) VALUES (patient, what, reason) RETURNING true $$;

-- ------------------------------------------------------------------------------------------------------------
-- Foreign tables over the old system
-- ------------------------------------------------------------------------------------------------------------

CREATE SERVER old_system TYPE 'postgres' VERSION '9.6' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'old.hospital.example', port '5432', dbname 'kis', fetch_size '1000');
CREATE USER MAPPING FOR hospital_research SERVER old_system OPTIONS (user 'reader', password 'not the real one');
CREATE USER MAPPING FOR PUBLIC SERVER old_system OPTIONS (user 'nobody');
CREATE FOREIGN TABLE legacy.patients (patnr integer OPTIONS (column_name 'PATNR') NOT NULL, surname varchar(40), forename varchar(40), born date, "GESCHL" char(1)) SERVER old_system OPTIONS (schema_name 'KIS', table_name 'PATIENT', updatable 'false');
CREATE FOREIGN TABLE legacy.stays (fallnr bigint, patnr integer, von timestamp, bis timestamp) SERVER old_system OPTIONS (table_name 'FALL');
CREATE FOREIGN TABLE legacy.audit_access PARTITION OF audit.access FOR VALUES FROM (MINVALUE) TO ('2026-01-01 00:00:00+00') SERVER old_system OPTIONS (table_name 'access_archive');
COMMENT ON FOREIGN TABLE legacy.audit_access IS 'What is older than this year stays where it was written.';
CREATE MATERIALIZED VIEW legacy.patient_copy AS SELECT patnr, surname, forename, born, CASE "GESCHL" WHEN 'w' THEN 'female'::person.sex WHEN 'm' THEN 'male'::person.sex ELSE 'unknown'::person.sex END AS sex FROM legacy.patients WITH NO DATA;
CREATE UNIQUE INDEX patient_copy_key ON legacy.patient_copy (patnr);
CREATE INDEX ON legacy.patient_copy (soundex(surname), born);

-- ------------------------------------------------------------------------------------------------------------
-- Views, functions, research
-- ------------------------------------------------------------------------------------------------------------

CREATE VIEW clinical.current_patients AS
    SELECT e.encounter_id, p.mrn, person.display(h.name) AS patient, w.code AS ward, r."number" || b."position"::text AS bed, lower(e.during) AS since
      FROM clinical.encounters e
      JOIN person.patients p ON p.mrn::text = e.mrn::text
      JOIN person.people h USING (person_id)
      LEFT JOIN clinical.bed_stays s ON s.encounter_id = e.encounter_id AND s.during @> now()
      LEFT JOIN facility.beds b USING (bed_id)
      LEFT JOIN facility.rooms r USING (room_id)
      LEFT JOIN facility.wards w USING (ward_id)
     WHERE upper_inf(e.during);
COMMENT ON VIEW clinical.current_patients IS 'Who lies where, right now.';

CREATE VIEW clinical.latest_vitals AS
    SELECT DISTINCT ON (v.mrn, v.code) v.mrn, v.code, o.component, v.value, v.unit, v.effective
      FROM clinical.vital_sign v JOIN ref.observables o ON o.code::text = v.code::text
     ORDER BY v.mrn, v.code, v.effective DESC;

CREATE VIEW clinical.all_observations AS
    SELECT o.tableoid::regclass AS kind, o.* FROM clinical.observation o;

CREATE VIEW clinical.timeline AS
    SELECT e.mrn::text AS mrn, lower(e.during) AS at, 'admitted'::text AS what, e.admission_reason AS details FROM clinical.encounters e
    UNION ALL
    SELECT n.mrn::text, c.written_at, 'note', c.title FROM clinical.notes c JOIN clinical.encounters n USING (encounter_id)
    UNION ALL
    (SELECT v.mrn, v.effective, v.code::text, v.value::text FROM clinical.vital_sign v)
    ORDER BY 2;

CREATE VIEW facility.ward_occupancy (ward, beds, occupied, "%") AS
    SELECT w.code, count(*), count(s.*), round(100.0 * count(s.*) / nullif(count(*), 0), 1)
      FROM facility.wards w JOIN facility.rooms r USING (ward_id) JOIN facility.beds b USING (room_id) LEFT JOIN clinical.bed_stays s ON s.bed_id = b.bed_id AND s.during @> CURRENT_TIMESTAMP
     GROUP BY GROUPING SETS ((w.code), ());

CREATE RECURSIVE VIEW ref.diagnosis_tree (code, root, depth) AS
    SELECT code::text, code::text, 0 FROM ref.diagnoses WHERE parent_code IS NULL
    UNION ALL
    SELECT d.code::text, t.root, t.depth + 1 FROM ref.diagnoses d JOIN diagnosis_tree t ON t.code = d.parent_code::text;

CREATE VIEW billing.case_totals AS
    SELECT c.case_id, c.encounter_id, sum(h.amount) FILTER (WHERE h.reversed_by IS NULL) AS charged, (SELECT sum(p.amount) FROM billing.payments p JOIN billing.claims l USING (claim_id) WHERE l.case_id = c.case_id) AS paid
      FROM billing.cases c LEFT JOIN billing.charges h USING (case_id)
     GROUP BY c.case_id;
CREATE RULE case_totals_read_only AS ON UPDATE TO billing.case_totals DO INSTEAD NOTHING;

CREATE FUNCTION clinical.current_ward(patient person.mrn) RETURNS facility.wards
    LANGUAGE sql STABLE
    AS $$ SELECT w.* FROM facility.wards w JOIN facility.rooms r USING (ward_id) JOIN facility.beds b USING (room_id) JOIN clinical.bed_stays s USING (bed_id) JOIN clinical.encounters e USING (encounter_id) WHERE e.mrn = patient AND s.during @> now() LIMIT 1 $$;
CREATE FUNCTION clinical.patients_of(ward text) RETURNS SETOF clinical.current_patients
    LANGUAGE sql STABLE ROWS 30
    AS $$ SELECT * FROM clinical.current_patients c WHERE c.ward = $1 $$;
CREATE FUNCTION clinical.body_mass_index(kg numeric, cm numeric, OUT bmi numeric, OUT class text)
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
BEGIN
    bmi := round(kg / (cm / 100) ^ 2, 1);
    class := CASE WHEN bmi < 18.5 THEN 'under' WHEN bmi < 25 THEN 'normal' WHEN bmi < 30 THEN 'over' ELSE 'obese' END;
END
$$;
CREATE FUNCTION clinical.interactions_of(VARIADIC drugs text[]) RETURNS TABLE (a text, b text, severity smallint)
    LANGUAGE sql STABLE
    AS $$ SELECT i.a, i.b, i.severity FROM ref.interactions i WHERE i.a = ANY (drugs) AND i.b = ANY (drugs) ORDER BY 3 DESC $$;
CREATE FUNCTION ref.working_days(daterange) RETURNS integer
    LANGUAGE sql STABLE STRICT
    BEGIN ATOMIC
        SELECT count(*)::integer
          FROM generate_series(lower($1)::timestamp, (upper($1) - 1)::timestamp, interval '1 day') d
         WHERE extract(isodow FROM d) < 6 AND NOT EXISTS (SELECT FROM ref.holidays h WHERE h.day = d::date);
    END;
CREATE FUNCTION person.merge_step(text[], text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN $2 = ANY ($1) THEN $1 ELSE $1 || $2 END $$;
CREATE AGGREGATE person.distinct_list(text) (SFUNC = person.merge_step, STYPE = text[], INITCOND = '{}');
CREATE PROCEDURE person.merge_patients(loser person.mrn, winner person.mrn, INOUT moved integer DEFAULT 0)
    LANGUAGE plpgsql
    AS $$
DECLARE
    t regclass;
    n integer;
BEGIN
    FOR t IN SELECT c.conrelid::regclass FROM pg_constraint c WHERE c.confrelid = 'person.patients'::regclass AND c.contype = 'f' AND c.conparentid = 0 LOOP
        CONTINUE WHEN t = 'person.patients'::regclass;
        EXECUTE format('UPDATE %s SET mrn = $1 WHERE mrn = $2', t) USING winner, loser;
        GET DIAGNOSTICS n = ROW_COUNT;
        moved := moved + n;
    END LOOP;
    UPDATE person.patients SET merged_into = winner WHERE mrn = loser;
END
$$;

CREATE MATERIALIZED VIEW research.cohort_diabetes AS
    SELECT encode(digest(p.mrn::text || 'salt', 'sha256'), 'hex') AS pseudonym, left(h.born::text, 4)::integer AS birth_year, h.sex, min(c.onset::text) AS onset, person.distinct_list(c.code::text) AS codes
      FROM person.patients p JOIN person.people h USING (person_id) JOIN clinical.conditions c ON c.mrn::text = p.mrn::text
     WHERE c.code::text LIKE 'E1_.%' AND c.certainty = 'confirmed'
     GROUP BY p.mrn, h.person_id
  WITH NO DATA;
CREATE UNIQUE INDEX ON research.cohort_diabetes (pseudonym);
CREATE TABLE research.studies (study_id integer PRIMARY KEY, title text NOT NULL, ethics_vote text, cohort regclass, variables text[]);
CREATE TABLE research.exports (export_id bigserial PRIMARY KEY, study_id integer REFERENCES research.studies, made_at timestamptz DEFAULT now(), rows bigint, checksum bytea);

-- Around the patient: kitchen, transport, complaints, hygiene
CREATE SCHEMA service;
CREATE TABLE service.diets (diet_code text PRIMARY KEY, title text NOT NULL, forbids text[] NOT NULL DEFAULT '{}', kilojoules int4range);
CREATE TABLE service.meals (encounter_id bigint REFERENCES clinical.encounters ON DELETE CASCADE, day date, meal smallint CHECK (meal >= 1 AND meal <= 3), diet_code text NOT NULL DEFAULT 'normal' REFERENCES service.diets ON DELETE SET DEFAULT ON UPDATE CASCADE, wishes text, PRIMARY KEY (encounter_id, day, meal));
CREATE TABLE service.transports (
    transport_id bigserial PRIMARY KEY,
    mrn person.mrn NOT NULL REFERENCES person.patients ON UPDATE CASCADE,
    from_room integer REFERENCES facility.rooms, to_room integer REFERENCES facility.rooms,
    wanted timestamptz NOT NULL,
    porter integer REFERENCES person.staff ON DELETE SET NULL,
    taken tstzrange,
    CONSTRAINT porters_push_one_bed EXCLUDE USING gist (porter WITH =, taken WITH &&),
    CONSTRAINT somewhere_else CHECK (from_room IS DISTINCT FROM to_room)
);
CREATE TABLE service.complaints (complaint_id serial PRIMARY KEY, received timestamptz DEFAULT now(), mrn text REFERENCES person.patients ON UPDATE CASCADE ON DELETE SET NULL, department_id smallint REFERENCES facility.departments, text text NOT NULL, answer text, answered timestamptz, CHECK ((answer IS NULL) = (answered IS NULL)));
CREATE TABLE service.hygiene_checks (ward_id smallint REFERENCES facility.wards, checked date, passed boolean, findings jsonb, PRIMARY KEY (ward_id, checked));
CREATE TABLE service.infections (infection_id serial PRIMARY KEY, germ text NOT NULL, encounter_id bigint REFERENCES clinical.encounters, source integer REFERENCES service.infections, noticed date NOT NULL DEFAULT CURRENT_DATE, reported boolean NOT NULL DEFAULT false);
CREATE INDEX infections_unreported ON service.infections (noticed) WHERE NOT reported;
CREATE TABLE service.keys (key_number text PRIMARY KEY, opens integer[] NOT NULL);
CREATE TABLE service.key_loans (key_number text REFERENCES service.keys, staff_id integer REFERENCES person.staff, out tstzrange NOT NULL, EXCLUDE USING gist (key_number WITH =, out WITH &&));
CREATE VIEW service.chain_of_infection AS
    WITH RECURSIVE chain (infection_id, germ, source, depth) AS (
        SELECT i.infection_id, i.germ, i.source, 0 FROM service.infections i WHERE i.source IS NULL
        UNION ALL
        SELECT i.infection_id, i.germ, i.source, c.depth + 1 FROM service.infections i JOIN chain c ON c.infection_id = i.source
    ) CYCLE infection_id SET is_loop USING path
    SELECT chain.infection_id, chain.germ, chain.source, chain.depth FROM chain WHERE NOT chain.is_loop;

-- ------------------------------------------------------------------------------------------------------------
-- Row security and grants: by column where a person could be recognised
-- ------------------------------------------------------------------------------------------------------------

CREATE FUNCTION person.may_see(patient text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clinical, person, pg_temp
    AS $$
SELECT EXISTS (
    SELECT 1 FROM care_team t JOIN staff s USING (staff_id) JOIN encounters e USING (encounter_id)
     WHERE s.login = session_user AND e.mrn = patient AND t.valid @> now())
    OR coalesce(current_setting('hospital.emergency', true), '') <> ''
$$;
ALTER TABLE person.patients ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinical.encounters ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinical.notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinical.notes FORCE ROW LEVEL SECURITY;
ALTER TABLE clinical.conditions ENABLE ROW LEVEL SECURITY;
CREATE POLICY treating ON person.patients FOR SELECT TO hospital_clinician, hospital_nurse USING (person.may_see(mrn));
CREATE POLICY vip ON person.patients AS RESTRICTIVE FOR SELECT USING (NOT vip OR person.may_see(mrn));
CREATE POLICY billing ON person.patients FOR SELECT TO hospital_billing USING (EXISTS (SELECT FROM clinical.encounters e JOIN billing.cases c USING (encounter_id) WHERE e.mrn::text = patients.mrn::text));
CREATE POLICY treating ON clinical.encounters TO hospital_clinician, hospital_nurse USING (person.may_see(mrn)) WITH CHECK (person.may_see(mrn));
CREATE POLICY billing ON clinical.encounters FOR SELECT TO hospital_billing USING (true);
CREATE POLICY authors ON clinical.notes FOR INSERT TO hospital_clinician WITH CHECK (author = (SELECT s.staff_id FROM person.staff s WHERE s.login = session_user));
CREATE POLICY readers ON clinical.notes FOR SELECT TO hospital_clinician, hospital_nurse USING (encounter_id IN (SELECT e.encounter_id FROM clinical.encounters e));
CREATE POLICY treating ON clinical.conditions USING (person.may_see(mrn));

GRANT USAGE ON SCHEMA ref, person, facility, clinical TO hospital_clinician, hospital_nurse, hospital_billing;
GRANT USAGE ON SCHEMA "Labor" TO hospital_lab, hospital_clinician;
GRANT ALL ON ALL TABLES IN SCHEMA "Labor" TO hospital_lab;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "Labor" TO hospital_lab;
GRANT SELECT ON ALL TABLES IN SCHEMA ref TO PUBLIC;
GRANT SELECT (person_id, name, family_name, born, sex), UPDATE (contacts, languages) ON person.people TO hospital_nurse;
GRANT SELECT ON person.people TO hospital_clinician;
REVOKE SELECT ON person.people FROM hospital_clinician;
GRANT SELECT (person_id, name, family_name, born, sex, died_at, contacts, languages, changed_at) ON person.people TO hospital_clinician;
GRANT SELECT (mrn, person_id, blood_group), REFERENCES (mrn) ON person.patients TO hospital_lab;
GRANT SELECT, INSERT ON clinical.notes TO hospital_clinician;
GRANT UPDATE (signed_at, signature) ON clinical.notes TO hospital_clinician;
GRANT SELECT ("Tag", "Nr", "Code", "Wert", "Einheit", "Flag") ON "Labor"."Messwerte" TO hospital_clinician, hospital_nurse;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA billing, insurer TO hospital_billing WITH GRANT OPTION;
REVOKE ALL ON FUNCTION person.may_see(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION person.may_see(text) TO hospital_clinician, hospital_nurse, hospital_billing;
REVOKE EXECUTE ON PROCEDURE person.merge_patients(person.mrn, person.mrn, integer) FROM PUBLIC;
GRANT USAGE ON SCHEMA research, legacy TO hospital_research;
GRANT SELECT ON research.cohort_diabetes, legacy.patient_copy TO hospital_research;
GRANT USAGE ON FOREIGN SERVER old_system TO hospital_research;
GRANT USAGE ON TYPE clinical.dosage, ref.lab_range TO hospital_lab;
REVOKE USAGE ON TYPE clinical.dosage FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA ref GRANT SELECT ON TABLES TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE hospital_dba IN SCHEMA clinical GRANT SELECT ON TABLES TO hospital_clinician;
ALTER DEFAULT PRIVILEGES FOR ROLE hospital_dba REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER SCHEMA research OWNER TO hospital_research;
ALTER TABLE research.studies OWNER TO hospital_research;
ALTER TABLE research.exports OWNER TO hospital_research;
ALTER MATERIALIZED VIEW research.cohort_diabetes OWNER TO hospital_dba;

CREATE PUBLICATION to_warehouse FOR TABLE clinical.encounters, clinical.conditions, billing.charges WITH (publish = 'insert, update, delete');
CREATE PUBLICATION audit_stream FOR TABLE audit.access WITH (publish_via_partition_root = true, publish = 'insert');

-- Last of all, for they watch every statement that comes after them.
CREATE FUNCTION audit.note_ddl() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_catalog AS $$
BEGIN
    INSERT INTO ddl (tag, object) SELECT c.command_tag, c.object_identity FROM pg_event_trigger_ddl_commands() c;
END $$;
CREATE FUNCTION audit.note_drop() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_catalog AS $$
BEGIN
    INSERT INTO ddl (tag, object, dropped) SELECT tg_tag, d.object_identity, true FROM pg_event_trigger_dropped_objects() d WHERE d.original;
END $$;
CREATE FUNCTION audit.forbid_rewrite() RETURNS event_trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'no rewrite of % in working hours', pg_event_trigger_table_rewrite_oid()::regclass;
END $$;
CREATE EVENT TRIGGER note_ddl ON ddl_command_end EXECUTE FUNCTION audit.note_ddl();
CREATE EVENT TRIGGER note_drop ON sql_drop WHEN TAG IN ('DROP TABLE', 'DROP VIEW', 'DROP FUNCTION', 'DROP SCHEMA', 'ALTER TABLE') EXECUTE FUNCTION audit.note_drop();
CREATE EVENT TRIGGER forbid_rewrite ON table_rewrite EXECUTE FUNCTION audit.forbid_rewrite();
ALTER EVENT TRIGGER forbid_rewrite DISABLE;
COMMENT ON EVENT TRIGGER note_ddl IS 'Who changed the schema, and when.';
