import {
  ageNames,
  cityNames,
  countryNames,
  customerIdNames,
  emailNames,
  type FieldNames,
  list,
} from './names';

export const customerNames: Readonly<Record<string, FieldNames>> = {
  customerId: {
    exact: [...customerIdNames.exact, 'id'],
    ...(customerIdNames.like === undefined ? {} : { like: customerIdNames.like }),
  },
  email: emailNames,
  age: ageNames,
  gender: {
    exact: list(
      `gender | sex | customer gender | 性别 | 客户性别 | 用户性别 | 会员性别 | 性別 | 注文者性別 | Geschlecht | Anrede | sexe | genre | género | sexo | gênero | jenis kelamin | 성별`,
    ),
    like: /^(?:customer|user|buyer|client|member)(?:gender|sex)$/,
  },
  occupation: {
    exact: list(
      `occupation | profession | job | job title | work | employment | 职业 | 工作 | 職業 | 職種 | Beruf | métier | profesión | ocupación | profissão | ocupação | pekerjaan | 직업`,
    ),
  },
  city: cityNames,
  country: countryNames,
  income: {
    exact:
      list(`income | household income | annual income | income group | income range | income level | salary | 收入 | 年收入 | 月收入 | 收入水平 | 年収 | 收入區間
      | Einkommen | revenu | revenus | ingresos | ingreso | renda | penghasilan | pendapatan | 소득`),
    like: /^(?:customer|household|annual|yearly|monthly).*(?:income|salary)(?:range|group|band)?$/,
  },
  registeredAt: {
    exact:
      list(`registered | registered at | registration date | register date | created at | signup date | sign up | sign up date | sign-up date | signed up | date registered | joined | join date | joined at
      | member since | customer since | create date | date created | date added | profile created on | optin time | confirm time | first active | account created | created
      | 注册时间 | 注册日期 | 成为客户时间 | 成为会员时间 | 入会时间 | 创建时间 | 註冊時間 | 註冊日期 | 加入日期 | 登録日 | 登録日時 | 会員登録日
      | Registrierungsdatum | Registriert am | Angemeldet am | Kunde seit | date d'inscription | inscrit le | fecha de registro | fecha de alta | data de cadastro | data de registro | tanggal daftar | tanggal registrasi | 가입일`),
    like: /^(?:registration|signup|register|join|enrol|enroll|member|account|customer).*(?:date|time|at|since|on)$/,
  },
};
