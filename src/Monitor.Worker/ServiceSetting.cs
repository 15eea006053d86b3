using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Operations;

namespace Monitor.Worker;

/// <summary>What a service runs on.</summary>
/// <param name="Configuration">The profile in force.</param>
/// <param name="Data">The data folder, claimed for this process.</param>
/// <param name="Clock">The clock of everything.</param>
/// <param name="IsDrill">演练: nothing it handles is real, and everything it makes says so.</param>
internal sealed record ServiceSetting(MonitorConfiguration Configuration, DataFolder Data, TimeProvider Clock, bool IsDrill);
