db.createCollection('accounts', {
  validator: {$jsonSchema: {required: ['amount'], properties: {amount: {bsonType: 'decimal'}}}},
});
db.accounts.insertMany([
  {_id: 1, amount: NumberDecimal('10.50')},
  {_id: 2, amount: NumberDecimal('0.00')},
]);
db.accounts.createIndex({amount: 1}, {unique: true});
const session = db.getMongo().startSession();
session.withTransaction(() => {
  session.getDatabase(db.getName()).accounts.updateMany({}, {$set: {currency: 'EUR'}});
});
print(`accounts: ${db.accounts.countDocuments({currency: 'EUR'})}`);
