using Dashboard.Exports;

namespace Dashboard.Api;

/// <summary>Lists of records that a program reads: they take the right to take away and a purpose, and each answer is written down with it like a file.</summary>
internal static class ApiExport
{
    /// <summary>Parameter that says what the records are for; the handler asks for it by <see cref="Asked.Purpose"/>.</summary>
    public const string Purpose = "purpose";

    /// <param name="endpoint">Answers with <typeparamref name="T"/> or a problem.</param>
    /// <param name="count">Rows that an answer holds, and rows there are.</param>
    public static RouteHandlerBuilder TakesAway<T>(this RouteHandlerBuilder endpoint, Func<T, (long Rows, long There)> count) => endpoint
        .WithMetadata(new ExportAttribute { AsksReason = true })
        .AddEndpointFilter(async (call, next) =>
        {
            var answer = await next(call);
            // The page of the API asks for its examples within the program: nobody takes those away.
            if (call.HttpContext.GetEndpoint() is not null && answer is INestedHttpResult { Result: IValueHttpResult { Value: T taken } })
            {
                var (rows, there) = count(taken);
                var purpose = $"{call.HttpContext.Request.Query[Purpose]}".Trim();
                call.HttpContext.Features.Set(new ExportAsked(ExportAddress.Of(call.HttpContext.Request), purpose));
                await call.HttpContext.RequestServices.GetRequiredService<ExportLog>().KeepAsync(rows, there, call.HttpContext.RequestAborted);
            }

            return answer;
        });
}
