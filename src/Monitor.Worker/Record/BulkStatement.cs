using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>A prepared statement that is run many times with other values.</summary>
internal sealed class BulkStatement : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    public BulkStatement(SqliteConnection connection, SqliteTransaction transaction, string sql, params ReadOnlySpan<string> names)
    {
        command = new SqliteCommand(sql, connection, transaction);
        parameters = new SqliteParameter[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            parameters[i] = new SqliteParameter { ParameterName = names[i], Value = DBNull.Value };
            command.Parameters.Add(parameters[i]);
        }

        command.Prepare();
    }

    public void Set(int parameter, object? value) => parameters[parameter].Value = value ?? DBNull.Value;

    /// <returns>How many rows were changed.</returns>
    public int Execute() => command.ExecuteNonQuery();

    public SqliteDataReader Query() => command.ExecuteReader();

    public void Dispose() => command.Dispose();
}
