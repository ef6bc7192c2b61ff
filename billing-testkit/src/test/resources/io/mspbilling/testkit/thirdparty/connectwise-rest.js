// The public client connectwise-rest against the fake: what works against the vendor works here.
const assert = require('node:assert')
const { ManageAPI } = require('connectwise-rest')

const manage = new ManageAPI({
  companyId: process.env.COMPANY_ID,
  publicKey: process.env.PUBLIC_KEY,
  privateKey: process.env.PRIVATE_KEY,
  clientId: process.env.CLIENT_ID,
  companyUrl: 'fake.invalid',
  logger: () => {},
})
// The client speaks https only; the fake listens on loopback without it.
for (const api of [manage, ...Object.values(manage)]) {
  if (api && api.instance) {
    api.instance.defaults.baseURL = process.env.URL + '/v4_6_release/apis/3.0'
  }
}
const { FinanceAPI: finance, CompanyAPI: company, ProcurementAPI: procurement } = manage

async function refused(call) {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error('was not refused')
}

async function main() {
  const open = await finance.getFinanceInvoices({ conditions: 'balance > 0', orderBy: 'id' })
  assert.deepStrictEqual(open.map(invoice => invoice.id), [10423, 10424, 10425])
  const recent = await finance.getFinanceInvoices({
    conditions: '_info/lastUpdated > [2026-03-05T10:00:00Z] and status/isClosed = false',
  })
  assert.deepStrictEqual(recent.map(invoice => invoice.id), [10425])
  assert.deepStrictEqual(await finance.getFinanceInvoicesCount({}), { count: 3 })
  const paged = await manage.paginate(
    finance.getFinanceInvoices.bind(finance), { startPage: 1, pageSize: 2 }, { orderBy: 'id' })
  assert.strictEqual(paged.length, 3)

  const payment = await finance.postFinanceInvoicesByParentIdPayments(
    10423, { amount: 83.55, type: 'Check', paymentDate: '2026-03-20T00:00:00Z' })
  assert.strictEqual(payment.invoiceBalance, 1300)
  await finance.putFinanceInvoicesByParentIdPaymentsById(
    payment.id, 10423, { ...payment, amount: 100 })
  const payments = await finance.getFinanceInvoicesByParentIdPayments(10423)
  assert.strictEqual(payments.find(one => one.id === payment.id).amount, 100)

  await finance.patchFinanceInvoicesById(
    10424, [{ op: 'replace', path: 'reference', value: 'seen by a client' }])
  const whole = await finance.getFinanceInvoicesById(10424)
  const put = await finance.putFinanceInvoicesById(10424, { ...whole, customerPO: 'PO-9' })
  assert.strictEqual(put.reference, 'seen by a client')

  const client = await company.getCompanyCompaniesById(250)
  await company.putCompanyCompaniesById(250, { ...client, phoneNumber: '5125550199' })
  const statuses = await company.getCompanyCompaniesStatuses()
  assert.ok(statuses.some(status => status.name === 'Active'))
  assert.strictEqual((await finance.getFinanceAgreementsTypes())[0].name, 'Managed')
  const additions = await finance.getFinanceAgreementsByParentIdAdditions(77)
  await finance.putFinanceAgreementsByParentIdAdditionsById(
    additions[0].id, 77, { ...additions[0], quantity: 31 })
  assert.deepStrictEqual(await procurement.getProcurementProductsCount({}), { count: 1 })

  const wrong = await refused(finance.getFinanceInvoices({ conditions: 'balanc > 0' }))
  assert.strictEqual(wrong.data.code, 'ApiFindCondition')
  assert.strictEqual((await refused(finance.getFinanceInvoicesById(1))).status, 404)
  const lacking = await refused(finance.getFinanceInvoicesByIdPdf(10423))
  assert.strictEqual(lacking.status, 501)
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
