using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Monitor.Worker.Record;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the host.</summary>
internal sealed class RecordContextFactory : IDesignTimeDbContextFactory<RecordContext>
{
    public RecordContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<RecordContext>().UseSqlite("Data Source=:memory:").Options);
}
