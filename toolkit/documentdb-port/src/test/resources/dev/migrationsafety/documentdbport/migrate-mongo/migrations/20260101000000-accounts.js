module.exports = {
  async up(db) {
    await db.createCollection('accounts');
    await db.collection('accounts').insertOne({_id: 1, amount: 10});
  },
  async down(db) {
    await db.collection('accounts').drop();
  },
};
