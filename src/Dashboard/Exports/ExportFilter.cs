using System.Reflection;
using Dashboard.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Model.Operations.People;

namespace Dashboard.Exports;

/// <summary>Before a handler marked <see cref="ExportAttribute"/> runs: the user may take away, and has said what for where that is asked.</summary>
internal sealed class ExportFilter(CurrentUser user, ExportReasons reasons) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<ExportAttribute>() is not { } export)
        {
            return next();
        }

        context.Result = Judge(context.HttpContext, export);
        return context.Result is null ? next() : Task.CompletedTask;
    }

    private IActionResult? Judge(HttpContext http, ExportAttribute export)
    {
        if (!user.Has(Permissions.ExportsMake))
        {
            Gate.WriteDown(http, user);
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        var (address, reason) = (ExportAddress.Of(http.Request), reasons.Given(http.Request, user));
        if (export.AsksReason && reason is null)
        {
            return new RedirectResult(address.Form);
        }

        http.Features.Set(new ExportAsked(address, reason));
        return null;
    }
}

/// <summary>What is being taken away in this request.</summary>
/// <param name="Address">With its filters.</param>
/// <param name="Reason">Null where none is asked.</param>
internal sealed record ExportAsked(ExportAddress Address, string? Reason);
