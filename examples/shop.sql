-- A web shop in nineteen tables, for any PostgreSQL from 14 on.
-- It needs no role and no extension. Try it:
--
--     plumb inspect examples/shop.sql
--
-- People put products into a cart, the cart becomes an order, the order is paid, shipped and perhaps returned.
-- Money is exact (numeric), time is absolute (timestamptz), keys are small (bigint), and every rule that
-- the business cannot do without stands here as a named constraint rather than in the application.

create schema shop;
comment on schema shop is 'Everything that the web shop stores.';


-- ---------------------------------------------------------------------------------------------------------
-- Words of the business
-- ---------------------------------------------------------------------------------------------------------

create domain shop.email as text
    constraint email_shape check (value ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$')
    constraint email_length check (length(value) <= 254);
comment on domain shop.email is 'An e-mail address: one @, a dot in the host, no spaces.';

create domain shop.money as numeric(12, 2)
    constraint money_not_negative check (value >= 0);
comment on domain shop.money is 'An amount in the currency of the shop; never negative.';

create domain shop.country_code as char(2)
    constraint country_code_shape check (value ~ '^[A-Z]{2}$');
comment on domain shop.country_code is 'ISO 3166-1 alpha-2, in capitals.';

create type shop.order_status as enum ('placed', 'paid', 'shipped', 'delivered', 'cancelled');
comment on type shop.order_status is 'The life of an order; shop.check_order_status knows the allowed steps.';


-- ---------------------------------------------------------------------------------------------------------
-- Customers
-- ---------------------------------------------------------------------------------------------------------

create table shop.customers (
    customer_id bigint generated always as identity,
    email       shop.email not null,
    full_name   text not null,
    phone       text,
    is_blocked  boolean not null default false,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    constraint customers_pk primary key (customer_id),
    constraint customers_full_name_length check (length(full_name) between 1 and 200)
);
comment on table shop.customers is 'People who have an account.';
comment on column shop.customers.customer_id is 'Key, made by the database.';
comment on column shop.customers.email is 'Login and mail address; unique without regard to case.';
comment on column shop.customers.full_name is 'As the customer wants to be called.';
comment on column shop.customers.phone is 'For the carrier only.';
comment on column shop.customers.is_blocked is 'A blocked customer may look but not buy.';
comment on column shop.customers.created_at is 'When the account was opened.';
comment on column shop.customers.updated_at is 'When the row last changed; kept by a trigger.';

create unique index customers_email_key on shop.customers (lower(email));
comment on index shop.customers_email_key is 'One account for one address, however it is spelled.';

create table shop.addresses (
    address_id   bigint generated always as identity,
    customer_id  bigint not null,
    label        text not null default 'Home',
    street       text not null,
    city         text not null,
    postal_code  text not null,
    country      shop.country_code not null,
    is_default   boolean not null default false,
    created_at   timestamptz not null default now(),
    constraint addresses_pk primary key (address_id),
    constraint addresses_customer_fk foreign key (customer_id) references shop.customers on delete cascade
);
comment on table shop.addresses is 'Where a customer may have goods sent.';
comment on column shop.addresses.address_id is 'Key, made by the database.';
comment on column shop.addresses.customer_id is 'Whose address it is; goes with the customer.';
comment on column shop.addresses.label is 'The customer''s own word for it: Home, Work, Grandma.';
comment on column shop.addresses.street is 'Street and number.';
comment on column shop.addresses.city is 'Town.';
comment on column shop.addresses.postal_code is 'As the country writes it; not checked further.';
comment on column shop.addresses.country is 'Decides tax and carriers.';
comment on column shop.addresses.is_default is 'The one that the checkout offers first.';
comment on column shop.addresses.created_at is 'When it was entered.';

create index addresses_customer_idx on shop.addresses (customer_id);
create unique index addresses_one_default on shop.addresses (customer_id) where is_default;
comment on index shop.addresses_one_default is 'At most one default address for each customer.';


-- ---------------------------------------------------------------------------------------------------------
-- Products
-- ---------------------------------------------------------------------------------------------------------

create table shop.categories (
    category_id bigint generated always as identity,
    parent_id   bigint,
    slug        text not null,
    title       text not null,
    position    smallint not null default 0,
    constraint categories_pk primary key (category_id),
    constraint categories_slug_key unique (slug),
    constraint categories_parent_fk foreign key (parent_id) references shop.categories on delete restrict,
    constraint categories_not_own_parent check (parent_id <> category_id),
    constraint categories_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
comment on table shop.categories is 'The tree that customers browse.';
comment on column shop.categories.category_id is 'Key, made by the database.';
comment on column shop.categories.parent_id is 'The category above; null at the top.';
comment on column shop.categories.slug is 'Its part of the web address.';
comment on column shop.categories.title is 'As shown.';
comment on column shop.categories.position is 'Order among its siblings.';

create index categories_parent_idx on shop.categories (parent_id, position);

create table shop.products (
    product_id  bigint generated always as identity (start with 1000),
    category_id bigint not null,
    slug        text not null,
    title       text not null,
    description text not null default '',
    attributes  jsonb not null default '{}',
    tax_rate    numeric(4, 3) not null default 0.190,
    is_listed   boolean not null default true,
    search      tsvector generated always as (
                    setweight(to_tsvector('english', title), 'A') ||
                    setweight(to_tsvector('english', description), 'B')) stored,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    constraint products_pk primary key (product_id),
    constraint products_slug_key unique (slug),
    constraint products_category_fk foreign key (category_id) references shop.categories on delete restrict,
    constraint products_attributes_object check (jsonb_typeof(attributes) = 'object'),
    constraint products_tax_rate_range check (tax_rate >= 0 and tax_rate < 1)
);
comment on table shop.products is 'What is for sale, as customers see it; prices and stock belong to its variants.';
comment on column shop.products.product_id is 'Key; starts at 1000 so that it can be read out on the phone.';
comment on column shop.products.category_id is 'Where it is found.';
comment on column shop.products.slug is 'Its part of the web address.';
comment on column shop.products.title is 'Name in lists and on the invoice.';
comment on column shop.products.description is 'Long text, Markdown.';
comment on column shop.products.attributes is 'Free facts that differ by category, such as {"material": "wool"}.';
comment on column shop.products.tax_rate is 'Share of the net price: 0.190 is 19 percent.';
comment on column shop.products.is_listed is 'False hides it without losing its history.';
comment on column shop.products.search is 'Words of title and description, weighted; made by the database.';
comment on column shop.products.created_at is 'When it was first listed.';
comment on column shop.products.updated_at is 'When the row last changed; kept by a trigger.';

create index products_category_idx on shop.products (category_id) where is_listed;
create index products_search_idx on shop.products using gin (search);
create index products_attributes_idx on shop.products using gin (attributes jsonb_path_ops);

create table shop.variants (
    variant_id bigint generated always as identity,
    product_id bigint not null,
    sku        text not null,
    title      text not null,
    net_price  shop.money not null,
    weight_g   integer not null,
    constraint variants_pk primary key (variant_id),
    constraint variants_sku_key unique (sku),
    constraint variants_product_fk foreign key (product_id) references shop.products on delete cascade,
    constraint variants_sku_shape check (sku ~ '^[A-Z]{2,4}-[0-9]{4,8}$'),
    constraint variants_weight_positive check (weight_g > 0)
);
comment on table shop.variants is 'What can be put into a cart: one size and colour of a product.';
comment on column shop.variants.variant_id is 'Key, made by the database.';
comment on column shop.variants.product_id is 'The product that it is a variant of.';
comment on column shop.variants.sku is 'Stock-keeping unit, as printed on the shelf.';
comment on column shop.variants.title is 'What sets it apart: "blue, size M".';
comment on column shop.variants.net_price is 'Price today, without tax; orders keep the price of their own day.';
comment on column shop.variants.weight_g is 'Grams with packaging, for the carrier.';

create index variants_product_idx on shop.variants (product_id) include (net_price);

create table shop.product_images (
    product_id bigint not null,
    position   smallint not null,
    url        text not null,
    alt_text   text not null,
    constraint product_images_pk primary key (product_id, position),
    constraint product_images_product_fk foreign key (product_id) references shop.products on delete cascade
);
comment on table shop.product_images is 'Pictures in the order they are shown.';
comment on column shop.product_images.product_id is 'The product in the picture.';
comment on column shop.product_images.position is 'Place in the gallery, from 0.';
comment on column shop.product_images.url is 'Where the picture lies.';
comment on column shop.product_images.alt_text is 'For people who cannot see it.';

create table shop.tags (
    tag_id bigint generated always as identity,
    name   text not null,
    constraint tags_pk primary key (tag_id),
    constraint tags_name_key unique (name)
);
comment on table shop.tags is 'Free labels: new, vegan, last chance.';
comment on column shop.tags.tag_id is 'Key, made by the database.';
comment on column shop.tags.name is 'As shown.';

create table shop.product_tags (
    product_id bigint not null,
    tag_id     bigint not null,
    constraint product_tags_pk primary key (product_id, tag_id),
    constraint product_tags_product_fk foreign key (product_id) references shop.products on delete cascade,
    constraint product_tags_tag_fk foreign key (tag_id) references shop.tags on delete cascade
);
comment on table shop.product_tags is 'Which product carries which label.';
comment on column shop.product_tags.product_id is 'The product.';
comment on column shop.product_tags.tag_id is 'The label.';

create index product_tags_tag_idx on shop.product_tags (tag_id);

create table shop.reviews (
    product_id  bigint not null,
    customer_id bigint not null,
    rating      smallint not null,
    body        text,
    created_at  timestamptz not null default now(),
    constraint reviews_pk primary key (product_id, customer_id),
    constraint reviews_product_fk foreign key (product_id) references shop.products on delete cascade,
    constraint reviews_customer_fk foreign key (customer_id) references shop.customers on delete cascade,
    constraint reviews_rating_range check (rating between 1 and 5)
);
comment on table shop.reviews is 'One opinion for each customer and product.';
comment on column shop.reviews.product_id is 'What was judged.';
comment on column shop.reviews.customer_id is 'Who judged.';
comment on column shop.reviews.rating is 'Stars, 1 to 5.';
comment on column shop.reviews.body is 'Words, if any.';
comment on column shop.reviews.created_at is 'When it was written.';

create index reviews_customer_idx on shop.reviews (customer_id);


-- ---------------------------------------------------------------------------------------------------------
-- Stock
-- ---------------------------------------------------------------------------------------------------------

create table shop.warehouses (
    warehouse_id smallint generated always as identity,
    code         text not null,
    country      shop.country_code not null,
    constraint warehouses_pk primary key (warehouse_id),
    constraint warehouses_code_key unique (code)
);
comment on table shop.warehouses is 'Buildings that goods are sent from.';
comment on column shop.warehouses.warehouse_id is 'Key, made by the database.';
comment on column shop.warehouses.code is 'Short name on the labels: HAM1.';
comment on column shop.warehouses.country is 'Where it stands.';

create table shop.stock (
    warehouse_id smallint not null,
    variant_id   bigint not null,
    on_hand      integer not null default 0,
    reserved     integer not null default 0,
    available    integer not null generated always as (on_hand - reserved) stored,
    updated_at   timestamptz not null default now(),
    constraint stock_pk primary key (warehouse_id, variant_id),
    constraint stock_warehouse_fk foreign key (warehouse_id) references shop.warehouses on delete restrict,
    constraint stock_variant_fk foreign key (variant_id) references shop.variants on delete restrict,
    constraint stock_never_oversold check (reserved between 0 and on_hand)
) with (fillfactor = 80);
comment on table shop.stock is 'How many of each variant lie in each warehouse; a hot table, hence the free space in its pages.';
comment on column shop.stock.warehouse_id is 'Where.';
comment on column shop.stock.variant_id is 'What.';
comment on column shop.stock.on_hand is 'Pieces on the shelf.';
comment on column shop.stock.reserved is 'Pieces that belong to orders not yet shipped.';
comment on column shop.stock.available is 'Pieces that can still be sold; made by the database.';
comment on column shop.stock.updated_at is 'When the row last changed; kept by a trigger.';

create index stock_variant_idx on shop.stock (variant_id) where available > 0;


-- ---------------------------------------------------------------------------------------------------------
-- Carts
-- ---------------------------------------------------------------------------------------------------------

create table shop.carts (
    cart_id     uuid default gen_random_uuid(),
    customer_id bigint,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    constraint carts_pk primary key (cart_id),
    constraint carts_customer_fk foreign key (customer_id) references shop.customers on delete set null
);
comment on table shop.carts is 'What a visitor has picked; deleted when it becomes an order or turns 30 days old.';
comment on column shop.carts.cart_id is 'Stands in the visitor''s cookie, so it must not be guessable.';
comment on column shop.carts.customer_id is 'Null until the visitor signs in.';
comment on column shop.carts.created_at is 'First pick.';
comment on column shop.carts.updated_at is 'When the row last changed; kept by a trigger.';

create index carts_customer_idx on shop.carts (customer_id);
create index carts_updated_at_idx on shop.carts (updated_at);

create table shop.cart_items (
    cart_id    uuid not null,
    variant_id bigint not null,
    quantity   integer not null default 1,
    constraint cart_items_pk primary key (cart_id, variant_id),
    constraint cart_items_cart_fk foreign key (cart_id) references shop.carts on delete cascade,
    constraint cart_items_variant_fk foreign key (variant_id) references shop.variants on delete cascade,
    constraint cart_items_quantity_range check (quantity between 1 and 99)
);
comment on table shop.cart_items is 'The lines of a cart.';
comment on column shop.cart_items.cart_id is 'The cart.';
comment on column shop.cart_items.variant_id is 'What was picked.';
comment on column shop.cart_items.quantity is 'How many.';

create index cart_items_variant_idx on shop.cart_items (variant_id);


-- ---------------------------------------------------------------------------------------------------------
-- Orders: one partition a quarter, because old orders are kept for ten years but hardly ever read.
-- The price is that every key carries placed_at.
-- ---------------------------------------------------------------------------------------------------------

create table shop.orders (
    order_id     bigint generated always as identity,
    placed_at    timestamptz not null default now(),
    customer_id  bigint not null,
    address_id   bigint not null,
    status       shop.order_status not null default 'placed',
    net_total    shop.money not null,
    tax_total    shop.money not null,
    gross_total  numeric(13, 2) not null generated always as (net_total + tax_total) stored,
    note         text,
    updated_at   timestamptz not null default now(),
    constraint orders_pk primary key (placed_at, order_id),
    constraint orders_customer_fk foreign key (customer_id) references shop.customers on delete restrict,
    constraint orders_address_fk foreign key (address_id) references shop.addresses on delete restrict,
    constraint orders_note_length check (length(note) <= 1000)
) partition by range (placed_at);
comment on table shop.orders is 'What was bought; partitioned by quarter.';
comment on column shop.orders.order_id is 'Number on the invoice; unique together with placed_at.';
comment on column shop.orders.placed_at is 'When the customer pressed "buy"; decides the partition.';
comment on column shop.orders.customer_id is 'Who bought.';
comment on column shop.orders.address_id is 'Where it goes.';
comment on column shop.orders.status is 'How far it is; a trigger refuses steps that make no sense.';
comment on column shop.orders.net_total is 'Sum of the lines without tax.';
comment on column shop.orders.tax_total is 'Tax on that.';
comment on column shop.orders.gross_total is 'What the customer pays; made by the database.';
comment on column shop.orders.note is 'The customer''s wish, such as "ring twice".';
comment on column shop.orders.updated_at is 'When the row last changed; kept by a trigger.';

create table shop.orders_2026_q1 partition of shop.orders for values from ('2026-01-01 00:00+00') to ('2026-04-01 00:00+00');
create table shop.orders_2026_q2 partition of shop.orders for values from ('2026-04-01 00:00+00') to ('2026-07-01 00:00+00');
create table shop.orders_2026_q3 partition of shop.orders for values from ('2026-07-01 00:00+00') to ('2026-10-01 00:00+00');
create table shop.orders_2026_q4 partition of shop.orders for values from ('2026-10-01 00:00+00') to ('2027-01-01 00:00+00');
create table shop.orders_other partition of shop.orders default;
comment on table shop.orders_other is 'Should stay empty: rows here mean that nobody made the next quarter.';

create index orders_customer_idx on shop.orders (customer_id, placed_at desc);
create index orders_address_idx on shop.orders (address_id);
create index orders_open_idx on shop.orders (status) where status in ('placed', 'paid');

create table shop.order_items (
    placed_at  timestamptz not null,
    order_id   bigint not null,
    line       smallint not null,
    variant_id bigint not null,
    quantity   integer not null,
    net_price  shop.money not null,
    constraint order_items_pk primary key (placed_at, order_id, line),
    constraint order_items_order_fk foreign key (placed_at, order_id) references shop.orders on delete cascade,
    constraint order_items_variant_fk foreign key (variant_id) references shop.variants on delete restrict,
    constraint order_items_quantity_positive check (quantity > 0)
);
comment on table shop.order_items is 'The lines of an order, with the prices of that day.';
comment on column shop.order_items.placed_at is 'Part of the order''s key.';
comment on column shop.order_items.order_id is 'The order.';
comment on column shop.order_items.line is 'Place on the invoice, from 1.';
comment on column shop.order_items.variant_id is 'What was bought.';
comment on column shop.order_items.quantity is 'How many.';
comment on column shop.order_items.net_price is 'Price of one piece when it was bought.';

create index order_items_variant_idx on shop.order_items (variant_id);

create table shop.payments (
    payment_id  bigint generated always as identity,
    placed_at   timestamptz not null,
    order_id    bigint not null,
    method      text not null,
    amount      shop.money not null,
    provider_id text,
    received_at timestamptz,
    constraint payments_pk primary key (payment_id),
    constraint payments_provider_key unique (provider_id),
    constraint payments_order_fk foreign key (placed_at, order_id) references shop.orders on delete restrict,
    constraint payments_method_known check (method in ('card', 'transfer', 'invoice', 'voucher'))
);
comment on table shop.payments is 'Money that came in or is expected; an order may be paid in parts.';
comment on column shop.payments.payment_id is 'Key, made by the database.';
comment on column shop.payments.placed_at is 'Part of the order''s key.';
comment on column shop.payments.order_id is 'What is paid for.';
comment on column shop.payments.method is 'How.';
comment on column shop.payments.amount is 'How much.';
comment on column shop.payments.provider_id is 'The payment provider''s own number; makes its call-backs safe to repeat.';
comment on column shop.payments.received_at is 'Null while the money is on its way.';

create index payments_order_idx on shop.payments (placed_at, order_id);
create index payments_pending_idx on shop.payments (payment_id) where received_at is null;

create table shop.shipments (
    shipment_id  bigint generated always as identity,
    placed_at    timestamptz not null,
    order_id     bigint not null,
    warehouse_id smallint not null,
    carrier      text not null,
    tracking     text,
    shipped_at   timestamptz,
    delivered_at timestamptz,
    constraint shipments_pk primary key (shipment_id),
    constraint shipments_tracking_key unique (carrier, tracking),
    constraint shipments_order_fk foreign key (placed_at, order_id) references shop.orders on delete restrict,
    constraint shipments_warehouse_fk foreign key (warehouse_id) references shop.warehouses on delete restrict,
    constraint shipments_in_order check (delivered_at >= shipped_at)
);
comment on table shop.shipments is 'Parcels; an order may need several.';
comment on column shop.shipments.shipment_id is 'Key, made by the database.';
comment on column shop.shipments.placed_at is 'Part of the order''s key.';
comment on column shop.shipments.order_id is 'What is inside.';
comment on column shop.shipments.warehouse_id is 'Where it left from.';
comment on column shop.shipments.carrier is 'Who brings it.';
comment on column shop.shipments.tracking is 'The carrier''s number, once there is one.';
comment on column shop.shipments.shipped_at is 'Handed to the carrier.';
comment on column shop.shipments.delivered_at is 'Handed to the customer.';

create index shipments_order_idx on shop.shipments (placed_at, order_id);
create index shipments_warehouse_idx on shop.shipments (warehouse_id);

create table shop.returns (
    return_id    bigint generated always as identity,
    placed_at    timestamptz not null,
    order_id     bigint not null,
    line         smallint not null,
    quantity     integer not null,
    reason       text not null,
    requested_at timestamptz not null default now(),
    constraint returns_pk primary key (return_id),
    constraint returns_item_fk foreign key (placed_at, order_id, line) references shop.order_items on delete restrict,
    constraint returns_quantity_positive check (quantity > 0)
);
comment on table shop.returns is 'Goods that come back.';
comment on column shop.returns.return_id is 'Key, made by the database.';
comment on column shop.returns.placed_at is 'Part of the order''s key.';
comment on column shop.returns.order_id is 'The order.';
comment on column shop.returns.line is 'Which line of it.';
comment on column shop.returns.quantity is 'How many of that line.';
comment on column shop.returns.reason is 'In the customer''s words.';
comment on column shop.returns.requested_at is 'When the customer asked.';

create index returns_item_idx on shop.returns (placed_at, order_id, line);

create table shop.order_events (
    event_id    bigint generated always as identity,
    placed_at   timestamptz not null,
    order_id    bigint not null,
    old_status  shop.order_status,
    new_status  shop.order_status not null,
    happened_at timestamptz not null default now(),
    constraint order_events_pk primary key (event_id),
    constraint order_events_order_fk foreign key (placed_at, order_id) references shop.orders on delete cascade
);
comment on table shop.order_events is 'The diary of each order, written by a trigger.';
comment on column shop.order_events.event_id is 'Key, made by the database.';
comment on column shop.order_events.placed_at is 'Part of the order''s key.';
comment on column shop.order_events.order_id is 'The order.';
comment on column shop.order_events.old_status is 'Before; null for a new order.';
comment on column shop.order_events.new_status is 'After.';
comment on column shop.order_events.happened_at is 'When.';

create index order_events_order_idx on shop.order_events (placed_at, order_id, happened_at);


-- ---------------------------------------------------------------------------------------------------------
-- Rules that need code
-- ---------------------------------------------------------------------------------------------------------

create function shop.touch() returns trigger
    language plpgsql
    as $$
begin
    new.updated_at := now();
    return new;
end
$$;
comment on function shop.touch() is 'Keeps updated_at.';

create trigger customers_touch before update on shop.customers for each row execute function shop.touch();
create trigger products_touch before update on shop.products for each row execute function shop.touch();
create trigger stock_touch before update on shop.stock for each row execute function shop.touch();
create trigger carts_touch before update on shop.carts for each row execute function shop.touch();
create trigger orders_touch before update on shop.orders for each row execute function shop.touch();

create function shop.is_next_status(old_status shop.order_status, new_status shop.order_status) returns boolean
    language sql
    immutable
    parallel safe
    return case old_status
        when 'placed' then new_status in ('paid', 'cancelled')
        when 'paid' then new_status in ('shipped', 'cancelled')
        when 'shipped' then new_status = 'delivered'
        else false
    end;
comment on function shop.is_next_status(shop.order_status, shop.order_status) is 'Whether an order may go from one status to the other.';

create function shop.check_order_status() returns trigger
    language plpgsql
    as $$
begin
    if not shop.is_next_status(old.status, new.status) then
        raise exception 'order % cannot go from % to %', old.order_id, old.status, new.status
            using errcode = 'check_violation', hint = 'See shop.is_next_status for the allowed steps.';
    end if;
    return new;
end
$$;
comment on function shop.check_order_status() is 'Refuses steps that shop.is_next_status does not know.';

create trigger orders_check_status before update of status on shop.orders
    for each row when (old.status is distinct from new.status)
    execute function shop.check_order_status();
comment on trigger orders_check_status on shop.orders is 'A delivered order stays delivered.';

create function shop.write_order_event() returns trigger
    language plpgsql
    as $$
begin
    insert into shop.order_events (placed_at, order_id, old_status, new_status)
    values (new.placed_at, new.order_id, case when tg_op = 'UPDATE' then old.status end, new.status);
    return null;
end
$$;
comment on function shop.write_order_event() is 'Writes the diary of an order.';

create trigger orders_write_event after insert or update of status on shop.orders
    for each row execute function shop.write_order_event();


-- ---------------------------------------------------------------------------------------------------------
-- Questions that are asked often
-- ---------------------------------------------------------------------------------------------------------

create view shop.product_list as
    select p.product_id,
           p.slug,
           p.title,
           c.title as category,
           min(v.net_price) as from_price,
           coalesce(sum(s.available), 0) as available
      from shop.products p
      join shop.categories c using (category_id)
      join shop.variants v using (product_id)
      left join shop.stock s using (variant_id)
     where p.is_listed
     group by p.product_id, c.title;
comment on view shop.product_list is 'What a page of products shows.';
comment on column shop.product_list.from_price is 'Net price of the cheapest variant.';
comment on column shop.product_list.available is 'Pieces of all variants in all warehouses.';

create view shop.open_orders with (security_barrier = true) as
    select o.order_id, o.placed_at, o.customer_id, o.status, o.gross_total, o.gross_total - coalesce(p.paid, 0) as due
      from shop.orders o
      left join lateral (
               select sum(amount) as paid
                 from shop.payments
                where placed_at = o.placed_at and order_id = o.order_id and received_at is not null) p on true
     where o.status in ('placed', 'paid');
comment on view shop.open_orders is 'Orders that somebody still has to work on, with what is left to pay.';

create materialized view shop.daily_sales as
    select date_trunc('day', o.placed_at, 'UTC')::date as day,
           p.category_id,
           sum(i.quantity) as pieces,
           sum(i.quantity * i.net_price) as net_sales
      from shop.orders o
      join shop.order_items i using (placed_at, order_id)
      join shop.variants v using (variant_id)
      join shop.products p using (product_id)
     where o.status <> 'cancelled'
     group by 1, 2
  with no data;
comment on materialized view shop.daily_sales is 'Refreshed each night for the dashboard.';

create unique index daily_sales_key on shop.daily_sales (day, category_id);


-- ---------------------------------------------------------------------------------------------------------
-- Who sees what: the application says who is signed in by
--     set local shop.customer_id = '1017';
-- ---------------------------------------------------------------------------------------------------------

create function shop.current_customer() returns bigint
    language sql
    stable
    parallel safe
    return nullif(current_setting('shop.customer_id', true), '')::bigint;
comment on function shop.current_customer() is 'The customer who is signed in, or null.';

alter table shop.orders enable row level security;
create policy orders_of_customer on shop.orders
    for select using (customer_id = (select shop.current_customer()));
comment on policy orders_of_customer on shop.orders is 'Customers see their own orders only.';

alter table shop.addresses enable row level security;
create policy addresses_of_customer on shop.addresses
    using (customer_id = (select shop.current_customer()))
    with check (customer_id = (select shop.current_customer()));
comment on policy addresses_of_customer on shop.addresses is 'Customers see and change their own addresses only.';

alter table shop.reviews enable row level security;
create policy reviews_are_public on shop.reviews for select using (true);
create policy reviews_by_author on shop.reviews
    for insert with check (customer_id = (select shop.current_customer()));
create policy reviews_of_the_signed_in on shop.reviews as restrictive
    for insert with check ((select shop.current_customer()) is not null);


-- ---------------------------------------------------------------------------------------------------------
-- What the planner cannot see by itself
-- ---------------------------------------------------------------------------------------------------------

create statistics shop.addresses_place (dependencies, ndistinct) on city, postal_code, country from shop.addresses;
comment on statistics shop.addresses_place is 'A postal code decides the town and the country.';
