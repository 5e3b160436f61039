"""A specification by hand: a lending library. What drafting would make of a real interview."""

from spec.brief import Participant
from spec.model import (
    ApiSpec,
    Assumption,
    DataHandling,
    Decision,
    Dependency,
    Environment,
    ErrorCase,
    Event,
    Field,
    GraphqlBinding,
    GrpcBinding,
    HttpBinding,
    Metric,
    OpenQuestion,
    Operation,
    Overview,
    Permission,
    Recommendation,
    Requirement,
    Schema,
    Security,
    Source,
    Statement,
    Story,
    Test,
    Unused,
)

MARA = "U0MARA"
LEND = Source(
    question="use_cases",
    sentence="As a librarian I want to lend a book to a reader so that it can leave the house.",
    author=MARA,
    permalink="https://example.slack.com/archives/C1/p1",
)
LIST = Source(
    question="use_cases", sentence="Readers see all their loans, newest first.", author=MARA
)
LIMIT = Source(question="constraints", sentence="p95 < 300 ms, GDPR applies.", author="Jonas")
LOGIN = Source(question="auth", sentence="Staff log in with SSO.", author="Jonas")
HOOK = Source(question="async", sentence="Tell the branch when a loan is overdue.", author=MARA)


def _loan() -> Schema:
    return Schema(
        key="schema.loan",
        name="Loan",
        description="A book that a reader has at home.",
        fields=(
            Field(key="loan.id", name="id", type="string", format="uuid", required=True,
                  read_only=True, description="Identifier."),
            Field(key="loan.status", name="status", type="enum", required=True,
                  values=("open", "returned", "overdue"), description="Where the loan stands."),
            Field(key="loan.fee", name="fee", type="object", ref="Money"),
            Field(key="loan.notes", name="notes", type="string", many=True,
                  description="Remarks.", assumptions=("text-limit",)),
            Field(key="loan.reader_email", name="reader_email", type="string", format="email",
                  sensitivity="personal", sources=(LIMIT,)),
            Field(key="loan.due_on", name="due_on", type="string", format="date",
                  questions=("loan-period",)),
            Field(key="loan.shelf", name="shelf", type="string", pattern="^[A-Z]{3}-[0-9]{2}$",
                  example="ABC-12", max_length=6),
            Field(key="loan.renewals", name="renewals", type="integer", format="int32",
                  minimum=0, maximum=3, default=0),
            Field(key="loan.weight", name="weight", type="number"),
            Field(key="loan.damaged", name="damaged", type="boolean"),
        ),
    )  # fmt: skip


def _schemas() -> tuple[Schema, ...]:
    money = (
        Field(key="money.value", name="value", type="integer", format="int64", required=True,
              description="In minor units."),
        Field(key="money.currency", name="currency", type="string", required=True,
              pattern="^[A-Z]{3}$", max_length=3, description="ISO 4217 code."),
    )  # fmt: skip
    create = (
        Field(key="loan_create.book_id", name="book_id", type="string", format="uuid",
              required=True),
        Field(key="loan_create.note", name="note", type="string", assumptions=("text-limit",)),
    )  # fmt: skip
    return (
        _loan(),
        Schema(key="schema.money", name="Money", description="An amount.", fields=money),
        Schema(key="schema.loan_create", name="LoanCreate", description="A new loan.",
               fields=create),
    )  # fmt: skip


def _errors() -> tuple[ErrorCase, ...]:
    rows = (
        (400, "malformed_request", "The request cannot be read.", "Fix the request."),
        (401, "unauthenticated", "The token is missing or expired.", "Get a new token."),
        (403, "insufficient_scope", "The token lacks the scope.", "Ask for the scope."),
        (404, "loan_not_found", "There is no such loan.", "Check the id."),
        (409, "book_already_lent", "Somebody else has the book.", "Offer a reservation."),
        (409, "request_in_progress", "The same key is at work.", "Wait and retry."),
        (429, "rate_limited", "Too many requests.", "Wait as Retry-After says."),
        (500, "internal_error", "Something broke on our side.", "Retry with the same key."),
    )
    return tuple(
        ErrorCase(key=f"error.{code}", status=status, code=code,
                  title=code.replace("_", " ").capitalize(), when=when, client_action=action)
        for status, code, when, action in rows
    )  # fmt: skip


_COMMON = ("malformed_request", "unauthenticated", "insufficient_scope", "rate_limited",
           "internal_error")  # fmt: skip


def _loan_id() -> Field:
    return Field(
        key="path.loan_id", name="loan_id", type="string", format="uuid", required=True,
        description="The loan.",
    )  # fmt: skip


def _changes() -> tuple[Operation, ...]:
    return (
        Operation(
            key="operation.create.loan", id="createLoan", action="create", verb="create",
            resource="loan", summary="Lend a book", description="Lends a book to a reader.",
            actors=("librarian",), scope="loans:create", request="LoanCreate", response="Loan",
            idempotency_key=True, guards=("the reader has no overdue loan",),
            errors=(*_COMMON, "book_already_lent", "request_in_progress"), sources=(LEND,),
            http=HttpBinding(method="POST", path="/loans", success_status=201),
            graphql=GraphqlBinding(kind="MUTATION", field="createLoan"),
            grpc=GrpcBinding(service="LoanService", method="CreateLoan"),
        ),
        Operation(
            key="operation.delete.loan", id="deleteLoan", action="delete", verb="delete",
            resource="loan", summary="Strike out a loan", actors=("librarian",),
            scope="loans:delete", path_parameters=(_loan_id(),),
            errors=(*_COMMON, "loan_not_found"), sources=(LEND,), questions=("who-strikes",),
            http=HttpBinding(method="DELETE", path="/loans/{loan_id}", success_status=204),
            graphql=GraphqlBinding(kind="MUTATION", field="deleteLoan"),
            grpc=GrpcBinding(service="LoanService", method="DeleteLoan"),
        ),
    )  # fmt: skip


def _looks() -> tuple[Operation, ...]:
    status = Field(key="list.status", name="status", type="enum", many=True,
                   values=("open", "returned", "overdue"), description="Only these.",
                   sources=(LIST,))  # fmt: skip
    return (
        Operation(
            key="operation.list.loan", id="listLoans", action="list", verb="list",
            resource="loan", summary="List loans, newest first", actors=("reader", "librarian"),
            scope="loans:read", query_parameters=(status,), response="Loan",
            response_is_list=True, paginated=True, errors=_COMMON, sources=(LIST,),
            http=HttpBinding(method="GET", path="/loans", success_status=200),
            graphql=GraphqlBinding(kind="QUERY", field="loans"),
            grpc=GrpcBinding(service="LoanService", method="ListLoans"),
        ),
        Operation(
            key="operation.read.loan", id="getLoan", action="read", verb="get", resource="loan",
            summary="Look up one loan", actors=("reader", "librarian"), scope="loans:read",
            path_parameters=(_loan_id(),), response="Loan", errors=(*_COMMON, "loan_not_found"),
            companion=True,
            http=HttpBinding(method="GET", path="/loans/{loan_id}", success_status=200),
            graphql=GraphqlBinding(kind="QUERY", field="loan"),
            grpc=GrpcBinding(service="LoanService", method="GetLoan"),
        ),
    )  # fmt: skip


def _operations() -> tuple[Operation, ...]:
    create, delete = _changes()
    return (create, *_looks(), delete)


def _questions() -> tuple[OpenQuestion, ...]:
    return (
        OpenQuestion(key="loan-period", id="NC-1", topic="scope",
                     question="How long is a loan?", options=("2 weeks", "4 weeks"),
                     default="4 weeks", owner="product", sources=(LEND,)),
        OpenQuestion(key="who-strikes", id="NC-2", topic="roles",
                     question="Who may strike out a loan?", default="librarians",
                     owner="Jonas", blocking=True, blocks=("operation.delete.loan",)),
    )  # fmt: skip


def _overview() -> Overview:
    return Overview(
        key="overview", feature="Library loans", summary="Readers borrow books.",
        audience="External: branches of the library", sources=(LEND,),
        business_goals=(Statement(key="goal.1", text="Fewer lost books."),),
        technical_goals=(Statement(key="goal.2", text="p95 < 300 ms.", sources=(LIMIT,)),),
    )  # fmt: skip


def _stories() -> tuple[Story, ...]:
    return (
        Story(key="story.1", id="US-1", actor="librarian", want="lend a book to a reader",
              benefit="it can leave the house", operations=("operation.create.loan",),
              sources=(LEND,)),
        Story(key="story.2", id="US-2", actor="reader", want="see all loans, newest first",
              operations=("operation.list.loan",), sources=(LIST,)),
    )  # fmt: skip


def _security() -> tuple[Security, ...]:
    return (
        Security(key="security.sso", scheme="oidc_sso", caller="staff", sources=(LOGIN,)),
        Security(key="security.branch", scheme="oauth2_client_credentials",
                 caller="branches", description="One client per branch."),
    )  # fmt: skip


def _environments() -> tuple[Environment, ...]:
    return (
        Environment(key="environment.production", name="Production",
                    url="https://api.library.example/v1", purpose="live data"),
        Environment(key="environment.sandbox", name="Sandbox",
                    url="https://sandbox.library.example/v1", purpose="tests of branches"),
    )  # fmt: skip


def _data_handling() -> tuple[DataHandling, ...]:
    return (
        DataHandling(key="data.personal", data_class="personal",
                     what="Addresses of readers.", handling="TLS, AES-256.",
                     sources=(LIMIT,)),
    )  # fmt: skip


def _recommendations() -> tuple[Recommendation, ...]:
    return (
        Recommendation(key="recommendation.1", area="operations",
                       text="Rehearse the restore.", reason="It is rarely done"),
    )  # fmt: skip


def _assumptions() -> tuple[Assumption, ...]:
    return (
        Assumption(key="text-limit", id="A-1", text="Texts have 255 characters.",
                   because="Nobody stated a limit.", change="Say a limit.",
                   places=("Loan.notes",)),
    )  # fmt: skip


def _events() -> tuple[Event, ...]:
    return (
        Event(key="event.overdue", name="loan.overdue", when="A loan is overdue.",
              schema_name="Loan", sources=(HOOK,)),
    )  # fmt: skip


def library(**changes: object) -> ApiSpec:
    """The specification of the library, with these parts replaced."""
    base = ApiSpec(
        title="Library loans",
        slug="library-loans",
        revision=1,
        style="rest",
        styles=("rest",),
        overview=_overview(),
        decisions=(Decision(key="decision.money", text="Money is in minor units.",
                            reason="No rounding.", assumptions=("text-limit",)),),
        stories=_stories(),
        operations=_operations(),
        schemas=_schemas(),
        errors=_errors(),
        rate_limits=(Statement(key="rate.1", text="75 requests a second per branch."),),
        security=_security(),
        permissions=(Permission(key="permission.1", role="reader",
                                operation="operation.read.loan", rule="own"),),
        data_handling=_data_handling(),
        webhooks=True,
        events=_events(),
        requirements=(Requirement(key="nfr.latency", kind="latency", text="p95 < 300 ms",
                                  figure="300 ms", sources=(LIMIT,)),),
        dependencies=(Dependency(key="dependency.catalogue", name="Catalogue",
                                 use="looks up books", when_down="503"),),
        environments=_environments(),
        tests=(Test(key="test.1", id="T-01", operation="operation.create.loan",
                    given="a free book", when="it is lent", then="201 and status open"),),
        metrics=(Metric(key="metric.1", name="loan_create_latency", alert="p95 > 300 ms"),),
        recommendations=_recommendations(),
        assumptions=_assumptions(),
        open_questions=_questions(),
        unused=(Unused(source=HOOK, reason="It is small talk."),),
        participants=(Participant(id=MARA, name="Mara", role="product"),),
    )  # fmt: skip
    return ApiSpec.model_validate({**base.model_dump(), **changes})
