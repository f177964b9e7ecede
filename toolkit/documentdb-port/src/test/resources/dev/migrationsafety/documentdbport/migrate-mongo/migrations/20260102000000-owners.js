module.exports = {
  async up(db, client) {
    const session = client.startSession();
    try {
      await session.withTransaction(async () => {
        await db.collection('accounts').updateMany({}, {$set: {owner: 'Ada'}}, {session});
      });
    } finally {
      await session.endSession();
    }
  },
  async down(db) {
    await db.collection('accounts').updateMany({}, {$unset: {owner: ''}});
  },
};
