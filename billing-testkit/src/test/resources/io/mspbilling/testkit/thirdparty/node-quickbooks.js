// The public client node-quickbooks against the fake: what works against the vendor works here.
const assert = require('node:assert')
const { promisify } = require('node:util')
const QuickBooks = require('node-quickbooks')

QuickBooks.V3_ENDPOINT_BASE_URL = process.env.URL + '/v3/company/'
QuickBooks.TOKEN_URL = process.env.URL + '/oauth2/v1/tokens/bearer'
QuickBooks.REVOKE_URL = process.env.URL + '/v2/oauth2/tokens/revoke'

const client = new QuickBooks(
  process.env.CLIENT_ID, process.env.CLIENT_SECRET, process.env.ACCESS_TOKEN, false,
  process.env.REALM, true, false, 75, '2.0', process.env.REFRESH_TOKEN)
const call = (name, ...args) => promisify(client[name]).apply(client, args)
const found = async (name, criteria) => (await call(name, criteria)).QueryResponse

async function refused(promise) {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('was not refused')
}

async function main() {
  const { CONTOSO, INVOICE } = process.env
  await call('refreshAccessToken')

  const byId = await found('findInvoices', [{ field: 'id', value: INVOICE }])
  assert.strictEqual(byId.Invoice[0].TotalAmt, 100)
  const large = await found('findInvoices', [
    { field: 'TotalAmt', value: '50', operator: '>' },
    { field: 'Metadata.LastUpdatedTime', value: '2026-05-01', operator: '>' },
    { field: 'desc', value: 'TxnDate' },
  ])
  assert.strictEqual(large.Invoice.length, 1)
  assert.strictEqual((await found('findInvoices', { count: true })).totalCount, 1)

  const customer = await call('getCustomer', CONTOSO)
  await call('updateCustomer', {
    Id: customer.Id,
    SyncToken: customer.SyncToken,
    PrimaryEmailAddr: { Address: 'ap@contoso.example' },
  })
  const byEmail = await found('findCustomers', { PrimaryEmailAddr: 'ap@contoso.example' })
  assert.deepStrictEqual(byEmail.Customer.map(one => one.Id), [CONTOSO])

  const payment = await call('createPayment', {
    CustomerRef: { value: CONTOSO },
    TotalAmt: '40.00',
    Line: [{ Amount: 40, LinkedTxn: [{ TxnId: INVOICE, TxnType: 'Invoice' }] }],
    requestId: 'client-1',
  })
  assert.strictEqual((await call('getInvoice', INVOICE)).Balance, 60)
  const voided = await call('createPayment', {
    CustomerRef: { value: CONTOSO },
    TotalAmt: 1,
  })
  await call('voidPayment', voided)
  await call('deletePayment', voided.Id)

  const batch = await call('batch', [
    { bId: 'q', Query: 'select * from customer where displayname = \'Contoso Dental\'' },
  ])
  assert.strictEqual(batch.BatchItemResponse[0].QueryResponse.Customer[0].Id, CONTOSO)
  const changed = await call('changeDataCapture', ['Payment'], '2026-05-01T00:00:00-07:00')
  assert.ok(JSON.stringify(changed).includes(`"Id":"${payment.Id}"`))

  const pdf = await call('getInvoicePdf', INVOICE)
  assert.ok(Buffer.from(pdf).toString().startsWith('%PDF-'))
  const sent = await call('sendInvoicePdf', INVOICE, 'ap@contoso.example')
  assert.strictEqual(sent.EmailStatus, 'EmailSent')
  const estimate = await call('createEstimate', {
    CustomerRef: { value: CONTOSO },
    Line: [{
      Amount: 7,
      DetailType: 'SalesItemLineDetail',
      SalesItemLineDetail: { ItemRef: { value: '30' } },
    }],
  })
  assert.strictEqual((await found('findEstimates', {})).Estimate[0].Id, estimate.Id)
  assert.strictEqual((await found('findTaxCodes', {})).TaxCode.length, 2)
  assert.strictEqual((await call('createClass', { Name: 'Projects' })).Active, true)
  const aged = await call('reportAgedReceivables', { customer: CONTOSO })
  assert.strictEqual(aged.Rows.Row[0].ColData.at(-1).value, '60.00')
  const dollar = await call('getExchangeRate', { sourcecurrencycode: 'USD' })
  assert.strictEqual(dollar.ExchangeRate.Rate, 1)

  const wrong = await refused(call('findInvoices', [{ field: 'Nonsense', value: '1' }]))
  assert.strictEqual(wrong.response.data.Fault.Error[0].code, '4001')
  for (const lacking of [
    ['getCreditMemoPdf', INVOICE],
    ['reportProfitAndLoss', {}],
    ['findTaxRates', {}],
  ]) {
    assert.strictEqual((await refused(call(...lacking))).response.status, 501)
  }

  await call('revokeAccess', true)
  assert.strictEqual((await refused(call('getInvoice', INVOICE))).response?.status, 401)
}

main().catch(error => {
  console.error(error.response ? error.response.data : error)
  process.exit(1)
})
