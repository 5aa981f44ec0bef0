// Loaded into the application's process: it ends when the one that started it does, however that ended.
process.on("disconnect", () => process.exit());
process.channel?.unref();
