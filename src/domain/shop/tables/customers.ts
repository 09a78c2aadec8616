import {
  age,
  city,
  country,
  customerId,
  email,
  changedColumn,
  fullNamesOfPeople,
  gender,
  identifyingColumns,
  withNames,
  streetColumn,
} from './shared-fields';
import { describeTable, list } from './table';

export const customers = describeTable({
  fields: {
    customerId: withNames(
      customerId,
      'id',
      ...list(
        'card no | card number | card | 卡号 | カード番号 | Kartennummer | numéro de carte | número de tarjeta',
      ),
    ),
    email,
    age,
    gender,
    occupation: {
      type: 'category',
      describes: 'customer',
      names: {
        usual: list(
          `occupation | profession | job | job title | work | employment | 职业 | 工作 | 職業 | 職種 | Beruf | métier | profesión | ocupación | profissão | ocupação | pekerjaan | 직업`,
        ),
      },
    },
    city,
    country,
    income: {
      type: 'category',
      describes: 'customer',
      names: {
        usual:
          list(`income | household income | annual income | income group | income range | income level | salary | 收入 | 年收入 | 月收入 | 收入水平 | 年収 | 收入區間
          | Einkommen | revenu | revenus | ingresos | ingreso | renda | penghasilan | pendapatan | 소득`),
        like: /^(?:customer|household|annual|yearly|monthly).*(?:income|salary)(?:range|group|band)?$/,
      },
    },
    registeredAt: {
      type: 'date',
      names: {
        saying: list(
          'registered | registered date | customer registered | customer registered date | created | created date | customer created | customer created date | registered created date',
        ),
        usual:
          list(`registered | registered at | registration date | register date | created at | signup date | sign up | sign up date | sign-up date | signed up | date registered | joined | join date | joined at
          | member since | customer since | create date | date created | date added | profile created on | optin time | confirm time | first active | account created | created
          | 注册时间 | 注册日期 | 成为客户时间 | 成为会员时间 | 入会时间 | 创建时间 | 註冊時間 | 註冊日期 | 加入日期 | 登録日 | 登録日時 | 会員登録日
          | Registrierungsdatum | Registriert am | Angemeldet am | Kunde seit | date d'inscription | inscrit le | fecha de registro | fecha de alta | data de cadastro | data de registro | tanggal daftar | tanggal registrasi | 가입일`),
        further: list(
          'data registrazione | registratiedatum | data rejestracji | datum registrace | дата регистрации | kayıt tarihi | ngày đăng ký | registreringsdatum',
        ),
        like: /^(?:registration|signup|register|join|enrol|enroll|member|account|customer).*(?:date|time|at|since|on)$/,
      },
    },
  },
  needs: [
    {
      need: 'customer',
      anyOf: ['customerId', 'email'],
      orInFile: ['phone'],
      orInRow: ['phone'],
      rejectedAs: 'no-key',
    },
  ],
  // Some shops number a customer anew with every order, and give the person's own number beside it.
  joins: [
    ...identifyingColumns.map((join) =>
      join.name === 'personName' ? { ...join, names: [...join.names, 'name'] } : join,
    ),
    changedColumn,
    streetColumn,
    {
      name: 'customerAlias',
      names: [...customerId.names.usual, ...(customerId.names.further ?? []), 'id'],
      beside: 'customerId',
    },
  ],
  companions:
    list(`first name | last name | phone | phone number | zip | zip code | post code | postal code | address | birthday | dob | date of birth | birth date | full name | marital status | household size | membership | customer name | total spent | total spend | amount spent | lifetime value | ltv | clv | last order date | last order | last purchase | last purchase date | first order date | first purchase | order count | orders count | total orders | number of orders | accepts marketing | accepts email marketing | marketing consent
          | 姓名 | 手机号 | 电话 | 生日 | 客户姓名 | 客户手机号 | 客户生日 | 会员等级 | 累计消费 | 累计消费金额 | 累计订单数 | 消费次数 | 最近消费时间 | 最近下单时间 | gesamtumsatz kunde | letzte bestellung | derniere commande | total depense | ultimo pedido | total gastado | 姓 | 名 | 電話 | 氏名 | 郵便番号
          | nama pelanggan | alamat pelanggan | vorname | nachname | telefon | plz | prenom | apellido | telefono | telefone | sobrenome`),
  cues: ({ sure, companions }) => ({ listed: Math.max(sure('registeredAt'), companions > 0 ? 1 : 0) }),
  score({ sure, repeated, companions, named }, cues) {
    const id = sure('customerId', 'email');
    const attributes = ['age', 'gender', 'occupation', 'city', 'country', 'income', 'registeredAt'] as const;
    const found = attributes.reduce((sum, field) => sum + 0.15 * sure(field), 0);
    if (id === 0) return 0;
    // Numbers that say that they are customers', and their names: who they are, and nothing else.
    const isBare = found === 0 && companions === 0;
    if (isBare && (sure('customerId') < ownNumber || !named(namesOfPeople))) return 0;
    const against =
      // Who comes again with goods and money is no entry of a list of customers.
      (repeated('customerId', 'email') > oftenAgain ? 0.4 * cues.bought : 0) +
      0.6 * cues.orderId +
      0.5 * cues.eventType +
      0.4 * cues.quantity +
      0.4 * cues.rating +
      0.3 * cues.reviewText;
    const known = isBare ? 0.1 : Math.min(0.45, found) + 0.1 * Math.min(3, companions);
    return 0.45 * id + known - against;
  },
});

/** A list of customers has most of them once. */
const oftenAgain = 0.3;

/** From this certainty on the name of an id says whose it is: a bare 'id' may be anybody's. */
const ownNumber = 0.78;
const namesOfPeople = ['name', 'customer', 'client', ...fullNamesOfPeople];
